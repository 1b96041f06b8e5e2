import comparison from '../en/comparison.json';
import competition from '../en/competition.json';
import competitors from '../en/competitors.json';
import contracts from '../en/contracts.json';
import customers from '../en/customers.json';
import deals from '../en/deals.json';
import market from '../en/market.json';
import papers from '../en/papers.json';
import products from '../en/products.json';
import proposals from '../en/proposals.json';
import quotes from '../en/quotes.json';
import reports from '../en/reports.json';
import research from '../en/research.json';
import swot from '../en/swot.json';

/** English words of all other screens, which wait for them. */
export default {
  customers,
  products,
  deals,
  quotes,
  proposals,
  contracts,
  papers,
  market,
  competitors,
  comparison,
  swot,
  research,
  competition,
  reports,
};
