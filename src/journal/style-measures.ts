/** How a measure is written in `journal.yaml`. */
export type MeasureKind = 'length' | 'type-size' | 'count' | 'lines' | 'em'

/** A measure of the house style: the property of `styles/tokens.css` that it sets, which has its default. */
export interface StyleMeasure {
  property: `--${string}`
  kind: MeasureKind
}

const measure = (kind: MeasureKind, property: StyleMeasure['property']): StyleMeasure => ({ kind, property })

/** The measures of a journal's `style`, by group and key. */
export const styleMeasures = {
  page: {
    width: measure('length', '--page-width'),
    height: measure('length', '--page-height'),
    'margin-top': measure('length', '--page-margin-top'),
    'margin-inner': measure('length', '--page-margin-inner'),
    'margin-outer': measure('length', '--page-margin-outer'),
    lines: measure('count', '--page-lines'),
  },
  text: {
    size: measure('type-size', '--text-size'),
    leading: measure('length', '--text-leading'),
    characters: measure('count', '--text-characters'),
  },
  title: {
    size: measure('length', '--title-size'),
    'subtitle-size': measure('length', '--subtitle-size'),
    'author-size': measure('length', '--author-size'),
  },
  summary: {
    size: measure('type-size', '--summary-size'),
    leading: measure('length', '--summary-leading'),
    'title-size': measure('length', '--summary-title-size'),
  },
  headings: {
    size: measure('length', '--heading-size'),
    'space-above': measure('lines', '--heading-space-above'),
    'space-below': measure('lines', '--heading-space-below'),
    'subheading-space-below': measure('lines', '--subheading-space-below'),
    'turn-indent': measure('em', '--heading-turn-indent'),
  },
  quotation: {
    size: measure('em', '--quotation-size'),
    indent: measure('em', '--quotation-indent'),
    'indent-end': measure('em', '--quotation-indent-end'),
    space: measure('lines', '--quotation-space'),
  },
  caption: {
    size: measure('length', '--caption-size'),
    leading: measure('length', '--caption-leading'),
    space: measure('length', '--caption-space'),
    'picture-space': measure('length', '--picture-caption-space'),
  },
  table: {
    size: measure('length', '--table-size'),
    leading: measure('length', '--table-leading'),
    padding: measure('length', '--table-padding'),
    rule: measure('length', '--table-rule'),
    'head-rule': measure('length', '--table-head-rule'),
  },
  notes: {
    size: measure('type-size', '--note-size'),
    leading: measure('length', '--note-leading'),
    characters: measure('count', '--note-characters'),
    separation: measure('length', '--note-separation'),
    rule: measure('length', '--note-rule'),
    'rule-characters': measure('lines', '--note-rule-characters'),
    'call-size': measure('em', '--note-call-size'),
    'call-raise': measure('em', '--note-call-raise'),
    'western-call-size': measure('em', '--note-call-size-western'),
    'western-call-raise': measure('em', '--note-call-raise-western'),
  },
  'running-head': {
    size: measure('length', '--furniture-size'),
    distance: measure('length', '--furniture-head-distance'),
  },
  folio: {
    distance: measure('length', '--furniture-folio-distance'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, StyleMeasure>>>>

/** Sheets by name, in millimetres; B5 and B6 are those of JIS. */
export const pageSizes = {
  A4: [210, 297],
  A5: [148, 210],
  B5: [182, 257],
  B6: [128, 182],
  'B5-ISO': [176, 250],
  kiku: [150, 220],
  letter: [215.9, 279.4],
} as const satisfies Readonly<Record<string, readonly [width: number, height: number]>>
