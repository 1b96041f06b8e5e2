import activities from '../en/activities.json';
import calls from '../en/calls.json';
import comparison from '../en/comparison.json';
import competition from '../en/competition.json';
import competitors from '../en/competitors.json';
import contracts from '../en/contracts.json';
import customers from '../en/customers.json';
import deals from '../en/deals.json';
import importing from '../en/importing.json';
import leads from '../en/leads.json';
import library from '../en/library.json';
import market from '../en/market.json';
import mini from '../en/mini.json';
import needs from '../en/needs.json';
import objections from '../en/objections.json';
import papers from '../en/papers.json';
import practice from '../en/practice.json';
import process from '../en/process.json';
import products from '../en/products.json';
import proposals from '../en/proposals.json';
import quotes from '../en/quotes.json';
import reports from '../en/reports.json';
import research from '../en/research.json';
import scriptEditor from '../en/scriptEditor.json';
import scriptPacks from '../en/scriptPacks.json';
import scriptResults from '../en/scriptResults.json';
import scripts from '../en/scripts.json';
import showing from '../en/showing.json';
import swot from '../en/swot.json';
import targets from '../en/targets.json';

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
