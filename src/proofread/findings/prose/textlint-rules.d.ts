/** A rule of textlint, which comes without types: in the module itself or, as Babel writes it, one level below. */
type RuleOfTextlint = NonNullable<import('@textlint/kernel').TextlintKernelOptions['rules']>[number]['rule']
type RulePackage = RuleOfTextlint | { default: RuleOfTextlint }

declare module 'textlint-rule-no-mix-dearu-desumasu' {
  const rule: RulePackage
  export default rule
}
declare module 'textlint-rule-no-dropping-the-ra' {
  const rule: RulePackage
  export default rule
}
declare module 'textlint-rule-ja-no-redundant-expression' {
  const rule: RulePackage
  export default rule
}
declare module 'textlint-rule-no-doubled-joshi' {
  const rule: RulePackage
  export default rule
}
declare module 'textlint-rule-prh' {
  const rule: RulePackage
  export default rule
}
