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
      name: '存在しない規則名',
      why: '規則名が違っていると、コメントを書いても指摘は止まりません。',
      reason: ({ name }) => `コメントに書かれた「${name}」という規則はありません`,
      remedy: '規則名を直してください。',
    },
  }),
}
