import { findingRule } from './finding-rule.js'

/** What the rule of the comments that silence others says. */
export const silencingFindings = {
  'unknown-silence': findingRule<{ name: string }>({
    en: {
      name: 'Unknown silence',
      why: 'A comment that names no rule silences none.',
      reason: ({ name }) => `This comment silences “${name}”, which is no rule`,
      remedy: 'Mend the rule’s name.',
    },
    ja: {
      name: '知られていない規則の名',
      why: '規則の名が違っていると、コメントを書いても指摘は止まりません。',
      reason: ({ name }) => `コメントで指摘を止めようとしている「${name}」という規則はありません`,
      remedy: '規則の名を直してください。',
    },
  }),
}
