import common from '../en/common.json';
import company from '../en/company.json';
import comparison from '../en/comparison.json';
import competition from '../en/competition.json';
import competitors from '../en/competitors.json';
import contracts from '../en/contracts.json';
import customers from '../en/customers.json';
import deals from '../en/deals.json';
import freshness from '../en/freshness.json';
import market from '../en/market.json';
import navigation from '../en/navigation.json';
import papers from '../en/papers.json';
import problems from '../en/problems.json';
import products from '../en/products.json';
import proposals from '../en/proposals.json';
import quotes from '../en/quotes.json';
import reports from '../en/reports.json';
import research from '../en/research.json';
import start from '../en/start.json';
import swot from '../en/swot.json';
import transfer from '../en/transfer.json';
import type { Resources } from '../resources';

/** All English words; a test holds them equal to the Chinese, key for key. */
const words: Resources = {
  common,
  navigation,
  customers,
  products,
  deals,
  quotes,
  proposals,
  contracts,
  papers,
  company,
  transfer,
  problems,
  start,
  market,
  competitors,
  comparison,
  swot,
  research,
  competition,
  freshness,
  reports,
};

export default words;
