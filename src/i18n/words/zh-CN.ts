import common from '../zh-CN/common.json';
import company from '../zh-CN/company.json';
import comparison from '../zh-CN/comparison.json';
import competition from '../zh-CN/competition.json';
import competitors from '../zh-CN/competitors.json';
import contracts from '../zh-CN/contracts.json';
import customers from '../zh-CN/customers.json';
import deals from '../zh-CN/deals.json';
import freshness from '../zh-CN/freshness.json';
import market from '../zh-CN/market.json';
import navigation from '../zh-CN/navigation.json';
import papers from '../zh-CN/papers.json';
import problems from '../zh-CN/problems.json';
import products from '../zh-CN/products.json';
import proposals from '../zh-CN/proposals.json';
import quotes from '../zh-CN/quotes.json';
import reports from '../zh-CN/reports.json';
import research from '../zh-CN/research.json';
import start from '../zh-CN/start.json';
import swot from '../zh-CN/swot.json';
import transfer from '../zh-CN/transfer.json';

/** All Chinese words: the typed source of the keys. */
const words = {
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
