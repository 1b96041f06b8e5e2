import { type Customer, contactEntity, customerEntity } from '@/domain/customers/customer';
import type { SampleCustomer } from '../customers';
import { text, yuan } from '../env';

/**
 * The customers that fill the pool, one a line: key, name, short name, English name, type, industry, region, place,
 * employees, turnover (10,000 yuan), status, source, class, and where there is one the contact: name, title, role, mobile.
 */
const table = `
xihu | 杭州西湖优品电子商务有限公司 | 西湖优品 | Xihu Select | sme | ecommerce | east | 杭州 | 120 | 6200 | prospect | website | A | 苏婷 | 市场部经理（网站优化） | decisionMaker | 139 0571 1001
pujiang | 上海浦江鲜生电子商务有限公司 | 浦江鲜生 | Pujiang Fresh | sme | ecommerce | east | 上海 | 85 | 4100 | prospect | advertising | A | 卢凯 | 市场部经理 | decisionMaker | 139 0215 1002
gusu | 苏州姑苏文创电商有限公司 | 姑苏文创 | Gusu Creative | sme | ecommerce | east | 苏州 | 62 | 1900 | prospect | socialMedia | B | 顾雨 | 运营总监 | decisionMaker | 139 0512 1003
zhongshan | 南京钟山家电连锁有限公司 | 钟山家电 | Zhongshan Appliances | keyAccount | retail | east | 南京 | 2600 | 98000 | prospect | exhibition | A | 单志远 | 信息总监 | decisionMaker | 139 0251 1004
jinling | 南京金陵药业连锁有限公司 | 金陵药业 | Jinling Pharmacy | keyAccount | healthcare | east | 南京 | 1400 | 52000 | prospect | referral | B | 曾敏 | 副总经理 | decisionMaker | 139 0251 1005
yongjiang | 宁波甬江模具有限公司 | 甬江模具 | Yongjiang Moulds | sme | manufacturing | east | 宁波 | 240 | 15000 | prospect | telemarketing | C
oujiang | 温州瓯江鞋业有限公司 | 瓯江鞋业 | Oujiang Footwear | sme | manufacturing | east | 温州 | 880 | 36000 | dormant | exhibition | C | 林海 | 厂长 | decisionMaker | 139 0577 1007
taihu | 无锡太湖物联科技有限公司 | 太湖物联 | Taihu IoT | sme | software | east | 无锡 | 130 | 5400 | prospect | partner | B | 吴静怡 | 采购经理 | purchaser | 139 0510 1008
huizhou | 黄山徽州茶业有限公司 | 徽州茶业 | Huizhou Tea | sme | agriculture | east | 黄山 | 90 | 2100 | prospect | website | C
minjiang | 福州闽江海产有限公司 | 闽江海产 | Minjiang Seafood | sme | agriculture | east | 福州 | 310 | 12800 | prospect | exhibition | C
lujiang | 厦门鹭江供应链有限公司 | 鹭江供应链 | Lujiang Supply Chain | keyAccount | logistics | east | 厦门 | 760 | 45000 | prospect | referral | B | 陈思远 | 运营副总 | decisionMaker | 139 0592 1011
quancheng | 济南泉城超市连锁有限公司 | 泉城超市 | Quancheng Markets | keyAccount | retail | east | 济南 | 5200 | 210000 | prospect | exhibition | A | 孙立军 | 信息中心主任 | influencer | 139 0531 1012
laoshan | 青岛崂山啤酒设备有限公司 | 崂山设备 | Laoshan Brewing Equipment | sme | manufacturing | east | 青岛 | 420 | 23000 | prospect | telemarketing | C
yanshan | 北京燕山传媒有限公司 | 燕山传媒 | Yanshan Media | sme | media | north | 北京 | 150 | 8800 | prospect | socialMedia | B | 马骁 | 数据总监 | champion | 139 0100 1014
haidian | 北京海淀在线教育科技有限公司 | 海淀在线 | Haidian Online | sme | education | north | 北京 | 230 | 9600 | dormant | advertising | C
jinmen | 天津津门港务有限公司 | 津门港务 | Jinmen Port | keyAccount | logistics | north | 天津 | 1900 | 160000 | prospect | referral | A | 郑国强 | 总工程师 | influencer | 139 0220 1016
taihang | 石家庄太行乳业有限公司 | 太行乳业 | Taihang Dairy | keyAccount | manufacturing | north | 石家庄 | 1250 | 74000 | prospect | exhibition | B
fenhe | 太原汾河煤机有限公司 | 汾河煤机 | Fenhe Mining Machines | sme | manufacturing | north | 太原 | 640 | 31000 | lost | telemarketing | C
caoyuan | 呼和浩特草原牧业有限公司 | 草原牧业 | Caoyuan Livestock | sme | agriculture | north | 呼和浩特 | 270 | 18000 | prospect | website | C
lingnan | 广州岭南服饰有限公司 | 岭南服饰 | Lingnan Apparel | sme | ecommerce | south | 广州 | 190 | 11000 | prospect | exhibition | B | 何嘉敏 | 电商总监 | decisionMaker | 139 0201 1020
penghai | 深圳鹏海电子有限公司 | 鹏海电子 | Penghai Electronics | keyAccount | manufacturing | south | 深圳 | 3100 | 280000 | prospect | partner | A | 黄志强 | 信息总监 | decisionMaker | 139 0755 1021
foshan | 佛山南海陶瓷有限公司 | 南海陶瓷 | Nanhai Ceramics | sme | manufacturing | south | 佛山 | 520 | 26000 | prospect | telemarketing | C
yuehai | 珠海粤海酒店管理有限公司 | 粤海酒店 | Yuehai Hotels | sme | hospitality | south | 珠海 | 480 | 14000 | prospect | referral | B | 冯丽 | 财务总监 | gatekeeper | 139 0756 1023
yongcheng | 南宁邕城糖业有限公司 | 邕城糖业 | Yongcheng Sugar | sme | agriculture | south | 南宁 | 360 | 19000 | dormant | exhibition | C
qiongzhou | 海口琼州旅游有限公司 | 琼州旅游 | Qiongzhou Travel | sme | hospitality | south | 海口 | 140 | 7200 | prospect | socialMedia | C
chutian | 武汉楚天医药有限公司 | 楚天医药 | Chutian Pharma | keyAccount | healthcare | central | 武汉 | 1700 | 91000 | prospect | referral | A | 梁博 | 数字化负责人 | champion | 139 0270 1026
donghu | 武汉东湖光电有限公司 | 东湖光电 | Donghu Photonics | sme | manufacturing | central | 武汉 | 290 | 22000 | prospect | exhibition | B
yuelu | 长沙岳麓食品有限公司 | 岳麓食品 | Yuelu Foods | sme | manufacturing | central | 长沙 | 680 | 33000 | prospect | website | C | 彭涛 | 副总经理 | decisionMaker | 139 0731 1028
xiangjiang | 长沙湘江建材有限公司 | 湘江建材 | Xiangjiang Materials | sme | construction | central | 长沙 | 410 | 28000 | prospect | telemarketing | C
zhongyuan | 郑州中原农机有限公司 | 中原农机 | Zhongyuan Farm Machines | keyAccount | manufacturing | central | 郑州 | 1100 | 63000 | prospect | exhibition | B | 韩磊 | 信息科长 | influencer | 139 0371 1030
songshan | 洛阳嵩山轴承有限公司 | 嵩山轴承 | Songshan Bearings | sme | manufacturing | central | 洛阳 | 730 | 41000 | prospect | partner | C
poyang | 南昌鄱阳水产有限公司 | 鄱阳水产 | Poyang Aquatics | sme | agriculture | central | 南昌 | 160 | 6800 | prospect | website | C
jiaqing | 重庆嘉陵机车有限公司 | 嘉陵机车 | Jialing Motors | keyAccount | manufacturing | southwest | 重庆 | 2300 | 150000 | prospect | exhibition | A | 谭军 | 总经理 | decisionMaker | 139 0230 1033
jinsha | 成都金沙游戏科技有限公司 | 金沙游戏 | Jinsha Games | sme | software | southwest | 成都 | 210 | 13000 | prospect | socialMedia | B | 罗欢 | 技术总监 | influencer | 139 0280 1034
dujiang | 成都都江环保有限公司 | 都江环保 | Dujiang Environment | sme | energy | southwest | 成都 | 330 | 17000 | prospect | telemarketing | C
dianchi | 昆明滇池花卉有限公司 | 滇池花卉 | Dianchi Flowers | sme | agriculture | southwest | 昆明 | 240 | 9900 | prospect | website | C
qianling | 贵阳黔灵数据有限公司 | 黔灵数据 | Qianling Data | sme | software | southwest | 贵阳 | 95 | 4300 | prospect | partner | B
qinling | 西安秦岭航空配件有限公司 | 秦岭航空 | Qinling Aero Parts | keyAccount | manufacturing | northwest | 西安 | 900 | 88000 | prospect | referral | A | 雷鸣 | 质量总监 | user | 139 0290 1038
weishui | 西安渭水出版有限公司 | 渭水出版 | Weishui Press | sme | media | northwest | 西安 | 180 | 7600 | lost | advertising | C
lanshan | 兰州兰山能源有限公司 | 兰山能源 | Lanshan Energy | keyAccount | energy | northwest | 兰州 | 1500 | 120000 | prospect | exhibition | B
tianshan | 乌鲁木齐天山果业有限公司 | 天山果业 | Tianshan Fruit | sme | agriculture | northwest | 乌鲁木齐 | 260 | 14500 | prospect | website | C
hunhe | 沈阳浑河重工有限公司 | 浑河重工 | Hunhe Heavy Industries | keyAccount | manufacturing | northeast | 沈阳 | 4100 | 320000 | prospect | referral | A | 关宏 | 副总裁 | decisionMaker | 139 0240 1042
xinghai | 大连星海软件有限公司 | 星海软件 | Xinghai Software | sme | software | northeast | 大连 | 170 | 8200 | prospect | partner | B | 崔健 | 项目经理 | user | 139 0411 1043
songhua | 长春松花粮油有限公司 | 松花粮油 | Songhua Grain | keyAccount | agriculture | northeast | 长春 | 980 | 67000 | dormant | exhibition | C
bingcheng | 哈尔滨冰城冷链有限公司 | 冰城冷链 | Bingcheng Cold Chain | sme | logistics | northeast | 哈尔滨 | 350 | 21000 | prospect | telemarketing | C
victoria | 维多利亚贸易有限公司 | 维多利亚贸易 | Victoria Trading Ltd. | sme | retail | hkmotw | 香港 | 60 | 9000 | prospect | referral | B | Grace Lau | Operations manager | decisionMaker | +852 2100 1046
`;

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

const profile = customerEntity.schema.pick({
  name: true,
  shortName: true,
  nameEn: true,
  type: true,
  industry: true,
  region: true,
  location: true,
  status: true,
  source: true,
  grade: true,
});
const person = contactEntity.schema.pick({ name: true, jobTitle: true, decisionRole: true, mobile: true });

/** What is known of some beyond the first call. The first is the customer of the sample profile (R34). */
const details: Readonly<Record<string, Partial<Customer>>> = {
  xihu: {
    businessPain: '网站优化：站内搜索转化低，大促期间页面打开慢，市场部看不到渠道效果。',
    technicalNeed: '网站优化与埋点分析',
    budgetMin: yuan(60_000),
    budgetMax: yuan(80_000),
    verifiedOn: '2026-11-05',
    verifiedBy: '林越',
    buyingHabits: '每年三月、九月集中采购，先小范围试用。',
    decisionProcess: '市场部经理提出，总经理一次会议决定，两周内签约。',
  },
  pujiang: {
    businessPain: '投放渠道多，网站优化没有依据。',
    technicalNeed: '网站优化',
    budgetMin: yuan(50_000),
    budgetMax: yuan(70_000),
    verifiedOn: '2026-10-20',
  },
};

export const poolCustomers: readonly SampleCustomer[] = rows.map((row, index): SampleCustomer => {
  const [key = '', name, shortName, nameEn, type, industry, region, location = '', employees, turnover, ...others] =
    row;
  const [status, source, grade, contactName, jobTitle = '', decisionRole, mobile] = others;
  return {
    key,
    record: {
      ...profile.parse({ name, shortName, nameEn, type, industry, region, location, status, source, grade }),
      employees: Number(employees),
      annualTurnover: yuan(Number(turnover) * 10_000),
      gradedOn: '2026-11-10',
      growth: index % 4 === 0 ? 'growing' : index % 4 === 3 ? 'shrinking' : 'stable',
      preferredChannel: index % 3 === 0 ? 'phone' : index % 3 === 1 ? 'wechat' : 'email',
      priceSensitivity: type === 'sme' ? 'high' : 'medium',
      decisionMakerRole: jobTitle,
      registeredAddress: text(location),
      ...details[key],
    },
    contacts:
      contactName === undefined
        ? []
        : [
            {
              ...person.parse({ name: contactName, jobTitle, decisionRole, mobile }),
              primary: true,
              influence: decisionRole === 'decisionMaker' ? 'high' : 'medium',
              attitude: 'neutral',
              relation: 'slight',
              email: `contact@${key}.example`,
            },
          ],
  };
});
