import activities from '../zh-CN/activities.json';
import common from '../zh-CN/common.json';
import company from '../zh-CN/company.json';
import freshness from '../zh-CN/freshness.json';
import navigation from '../zh-CN/navigation.json';
import problems from '../zh-CN/problems.json';
import start from '../zh-CN/start.json';
import transfer from '../zh-CN/transfer.json';

/** Chinese words of the first screen and of what may go wrong before it. */
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
