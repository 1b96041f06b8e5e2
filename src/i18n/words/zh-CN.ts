import common from '../zh-CN/common.json';
import company from '../zh-CN/company.json';
import contracts from '../zh-CN/contracts.json';
import customers from '../zh-CN/customers.json';
import deals from '../zh-CN/deals.json';
import navigation from '../zh-CN/navigation.json';
import papers from '../zh-CN/papers.json';
import problems from '../zh-CN/problems.json';
import products from '../zh-CN/products.json';
import proposals from '../zh-CN/proposals.json';
import quotes from '../zh-CN/quotes.json';
import start from '../zh-CN/start.json';
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
};

export default words;
