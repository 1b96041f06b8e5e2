import activities from '../zh-CN/activities.json';
import calls from '../zh-CN/calls.json';
import comparison from '../zh-CN/comparison.json';
import competition from '../zh-CN/competition.json';
import competitors from '../zh-CN/competitors.json';
import contracts from '../zh-CN/contracts.json';
import customers from '../zh-CN/customers.json';
import deals from '../zh-CN/deals.json';
import importing from '../zh-CN/importing.json';
import leads from '../zh-CN/leads.json';
import library from '../zh-CN/library.json';
import market from '../zh-CN/market.json';
import mini from '../zh-CN/mini.json';
import needs from '../zh-CN/needs.json';
import objections from '../zh-CN/objections.json';
import papers from '../zh-CN/papers.json';
import practice from '../zh-CN/practice.json';
import process from '../zh-CN/process.json';
import products from '../zh-CN/products.json';
import proposals from '../zh-CN/proposals.json';
import quotes from '../zh-CN/quotes.json';
import reports from '../zh-CN/reports.json';
import research from '../zh-CN/research.json';
import scriptEditor from '../zh-CN/scriptEditor.json';
import scriptPacks from '../zh-CN/scriptPacks.json';
import scriptResults from '../zh-CN/scriptResults.json';
import scripts from '../zh-CN/scripts.json';
import showing from '../zh-CN/showing.json';
import swot from '../zh-CN/swot.json';
import targets from '../zh-CN/targets.json';

/** Chinese words of all other screens, which wait for them. */
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
  process,
  needs,
  leads,
  activities,
  importing,
  library,
  targets,
  scripts,
  objections,
  calls,
  practice,
  mini,
  scriptEditor,
  scriptResults,
  scriptPacks,
  showing,
};
