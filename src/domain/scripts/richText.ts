// The form of the text is nobody's business rule: fields of the design system write it, too.
export { formatRich, parseRich, plainOf, type RichBlock, type RichRun } from '../kernel/richText';
