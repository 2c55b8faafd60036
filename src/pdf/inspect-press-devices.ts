import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { type Clause, countOf, type PressClauseId } from './clause.js'
import { graphicsOf } from './painted-objects.js'

const name = (text: string): PDFName => PDFName.of(text)
const namesOf = (words: string): ReadonlySet<PDFName> => new Set(words.split(' ').map(name))

/** All blend modes. @see ISO 32000-1, 11.3.5 "Blend Mode" */
const BLEND_MODES = namesOf(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion ' +
    'Hue Saturation Color Luminosity',
)
const INTENTS = namesOf('RelativeColorimetric AbsoluteColorimetric Perceptual Saturation')

/** All actions but those of later versions. @see ISO 32000-1, 12.6.4 "Action Types" */
const ACTIONS = namesOf(
  'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState ' +
    'Rendition Trans GoTo3DView',
)

/** Spaces in which inks are blended. */
const INKS = namesOf('DeviceCMYK DeviceGray')

/** What a reader may show or print less of a page than the printer has to see. */
const AREAS = ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip']
const WHOLE_AREAS = namesOf('MediaBox BleedBox')

/**
 * Check what of a printer's file might come out otherwise on another device, or at another time: spaces in which colours
 * are blended, halftones, intents, layers, actions, separated pages, and areas of viewers.
 *
 * @see ISO 15930-7, 6
 */
export function inspectPressDevices(document: PDFDocument): Clause<PressClauseId>[] {
  const { catalog } = document
  const pages = document.getPages().map(({ node }) => node)
  const graphics = graphicsOf(document)
  const all = dictionariesOf(document)
  const preferences = catalog.lookupMaybe(name('ViewerPreferences'), PDFDict)
  return [
    countOf('press-blending', [...pages, ...graphics], isBlended),
    countOf('press-halftones', [...graphics, ...all.filter(isHalftone)], isDeviceless),
    countOf('press-layers', [catalog, ...graphics, ...all.filter(isLayer)], isAlwaysShown),
    countOf('press-actions', all, isStill),
    countOf('press-pages', pages, (page) => !page.has(name('SeparationInfo')) && !page.has(name('UserUnit'))),
    countOf('press-areas', AREAS, (area) => {
      const shown = preferences?.lookup(name(area))
      return shown === undefined || (shown instanceof PDFName && WHOLE_AREAS.has(shown))
    }),
  ]
}

/** All dictionaries of a document, those within others, too. */
function dictionariesOf({ context }: PDFDocument): PDFDict[] {
  const found: PDFDict[] = []
  const open: unknown[] = context.enumerateIndirectObjects().map(([, object]) => object)
  while (open.length > 0) {
    const object = open.pop()
    const dictionary = object instanceof PDFRawStream ? object.dict : object
    if (dictionary instanceof PDFDict) {
      found.push(dictionary)
      open.push(...dictionary.values())
    } else if (object instanceof PDFArray) open.push(...object.asArray())
  }
  return found
}

/** Whether a page, a drawing or a state is blended by a mode of PDF and in the inks. */
function isBlended(dictionary: PDFDict): boolean {
  const group = dictionary.lookupMaybe(name('Group'), PDFDict)
  const space = group?.lookup(name('CS'))
  const modes = dictionary.lookup(name('BM'))
  const isKnown = (mode: unknown): boolean => mode instanceof PDFName && BLEND_MODES.has(mode)
  return (
    (space === undefined || (space instanceof PDFName && INKS.has(space))) &&
    (modes === undefined || (modes instanceof PDFArray ? modes.asArray().every(isKnown) : isKnown(modes)))
  )
}

function isHalftone(dictionary: PDFDict): boolean {
  return dictionary.has(name('HalftoneType'))
}

/** Halftones are of types 1 and 5, without a name and without a curve of their own; intents are those of PDF. */
function isDeviceless(dictionary: PDFDict): boolean {
  const type = dictionary.lookup(name('HalftoneType'))
  const isPlain = type === undefined || (type instanceof PDFNumber && [1, 5].includes(type.asNumber()))
  const intents = ['RI', 'Intent'].flatMap((key) => dictionary.lookup(name(key)) ?? [])
  return (
    isPlain &&
    !dictionary.has(name('HalftoneName')) &&
    !(isHalftone(dictionary) && dictionary.has(name('TransferFunction'))) &&
    intents.every((intent) => intent instanceof PDFName && INTENTS.has(intent))
  )
}

function isLayer(dictionary: PDFDict): boolean {
  const type = dictionary.get(name('Type'))
  return type === name('OCG') || type === name('OCMD')
}

function isAlwaysShown(dictionary: PDFDict): boolean {
  return !isLayer(dictionary) && !dictionary.has(name('OC')) && !dictionary.has(name('OCProperties'))
}

/** Whether a dictionary is no action, and has none: also none of a bookmark, and no script. */
function isStill(dictionary: PDFDict): boolean {
  const kind = dictionary.lookup(name('S'))
  const isElement = dictionary.has(name('P'))
  const isAction =
    dictionary.get(name('Type')) === name('Action') ||
    (kind instanceof PDFName && ACTIONS.has(kind) && !isElement)
  return !isAction && !['AA', 'JS'].some((key) => dictionary.has(name(key)))
}
