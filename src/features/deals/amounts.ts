export { dealAmount, leadingQuote } from '@/domain/deals/amount';
