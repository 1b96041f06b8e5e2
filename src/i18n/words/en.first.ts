import activities from '../en/activities.json';
import common from '../en/common.json';
import company from '../en/company.json';
import freshness from '../en/freshness.json';
import navigation from '../en/navigation.json';
import problems from '../en/problems.json';
import start from '../en/start.json';
import transfer from '../en/transfer.json';

/** English words of the first screen and of what may go wrong before it. */
export default {
  activities,
  common,
  company,
  navigation,
  start,
  freshness,
  problems,
  transfer,
};
