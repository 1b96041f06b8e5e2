import type { Localized } from '../kernel/fields';

const words = (zh: string, en: string): Localized => ({ zh, en });

interface Words {
  readonly text: Localized;
  readonly hint?: Localized;
}

/** Names of the questionnaires that ship. */
export const questionnaireNames = {
  sme: words('中小客户需求问卷（简版）', 'Needs of smaller customers (short)'),
  keyAccount: words('大客户需求问卷（详版）', 'Needs of key accounts (long)'),
};

/** What the copy of a questionnaire is called; nameless stays nameless. */
export function nameOfCopy({ zh, en }: Localized): Localized {
  return { zh: zh === '' ? '' : `${zh}（副本）`, en: en === '' ? '' : `${en} (copy)` };
}

/** How figures that match products are called in their explanation. */
export const matchWords = {
  budget: words('价格在客户预算之内', 'Price within the customer’s budget'),
};

/** Questions that ship, by id; both questionnaires share those they have in common, and so their answers. */
export const questionWords = {
  situation: {
    text: words('目前是怎么做的？', 'How is it done today?'),
    hint: words('用什么系统或方式、谁在做、做了多久', 'Which system or way, by whom, since when'),
  },
  goals: {
    text: words('今年最重要的经营目标是什么？', 'What are the main business goals of the year?'),
    hint: words('客户自己的说法，最好带数字', 'In the customer’s own words, with figures if possible'),
  },
  mainPain: {
    text: words('最想解决的问题是什么？', 'Which problem do you most want solved?'),
    hint: words('请对方举一个最近的例子', 'Ask for a recent example'),
  },
  secondPain: {
    text: words('还有哪些事让您或同事不满意？', 'What else bothers you or your colleagues?'),
    hint: words('换一个部门再问一遍', 'Ask again in another department'),
  },
  consequence: {
    text: words('不解决的话，会多花多少时间、多少钱？', 'What does it cost in time and money to leave it?'),
    hint: words('客户没说出口的代价就是潜在需求', 'A cost nobody has named yet is a latent need'),
  },
  futureRisk: {
    text: words('一年后业务量翻倍，哪里会先撑不住？', 'If business doubles within a year, what breaks first?'),
    hint: words('引导对方想到还没有发生的问题', 'Leads to problems that have not happened yet'),
  },
  otherUsers: {
    text: words('这件事还影响哪些人？他们自己会怎么说？', 'Whom else does it affect, and what would they say?'),
  },
  metrics: {
    text: words('用什么数字判断项目成功？', 'By which figures will you call it a success?'),
    hint: words('现在的数字和目标数字都要记', 'Note today’s figure and the target'),
  },
  integration: {
    text: words('必须与哪些系统或设备配合使用？', 'What must it work with?'),
    hint: words('名称、版本、接口方式', 'Names, versions, interfaces'),
  },
  scale: {
    text: words('多少人用？数据量和使用高峰是多少？', 'How many users, how much data, what peaks?'),
  },
  security: {
    text: words('部署和安全合规有哪些硬性要求？', 'Which requirements on hosting, security and compliance are fixed?'),
    hint: words('本地还是云、等级保护、数据出境', 'On site or cloud, certification, data transfer'),
  },
  tried: {
    text: words('以前试过什么办法？为什么没成？', 'What was tried before, and why did it fail?'),
  },
  criteria: {
    text: words('选供应商最看重哪几点？', 'What counts most when you choose a supplier?'),
    hint: words('请对方排个先后；一行写一点', 'Ask for the order of importance; one point a line'),
  },
  alternatives: {
    text: words('还在看哪些方案？', 'What else are you considering?'),
    hint: words('包括自己开发和维持现状', 'Also building it yourselves, and leaving things as they are'),
  },
  decisionProcess: {
    text: words('从今天到签约，要经过哪些人、哪些步骤？', 'Which people and steps lie between today and a signature?'),
  },
  paperwork: {
    text: words('合同、采购、付款要走哪些手续？', 'What do legal, procurement and finance require?'),
  },
  budgetMin: {
    text: words('预算大概从多少起？', 'Where does the budget start?'),
  },
  budgetMax: {
    text: words('最多能到多少？', 'How far can it go?'),
    hint: words('对方不愿说时，给出两档价格让他选', 'If they will not say, offer two price levels'),
  },
  timeline: {
    text: words('希望什么时候用上？为什么是那个时候？', 'By when should it be in use, and why then?'),
  },
  intention: {
    text: words('购买意向有多强？', 'How strong is the intention to buy?'),
    hint: words('由我方判断，依据写在下面', 'Our own judgement; note below what it rests on'),
  },
  attitude: {
    text: words('谈话时客户的心态如何？', 'What was the customer’s state of mind?'),
    hint: words('由我方判断', 'Our own judgement'),
  },
} satisfies Record<string, Words>;
