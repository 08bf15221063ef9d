import type { Field } from '../../src/lib/api/types';

type Row = [name: string, type: Field['type'], zh: string, en: string, choices?: [string, string, string][]];

const ROWS: Row[] = [
  ['name', 'text', '姓名', 'Name'],
  ['tags', 'tags', '标签', 'Tags'],
  ['interests', 'tags', '兴趣爱好', 'Interests'],
  ['owner', 'text', '负责人', 'Owner'],
  [
    'ownership',
    'choice',
    '客户归属',
    'Looked after by',
    [
      ['mine', '我的', 'Me'],
      ['pool', '公海', 'Nobody (public pool)'],
    ],
  ],
  [
    'kind',
    'choice',
    '类别',
    'Kind',
    [
      ['person', '个人', 'Person'],
      ['organisation', '组织', 'Organisation'],
    ],
  ],
  ['birthday', 'date', '生日', 'Birthday'],
  ['industry', 'text', '行业', 'Industry'],
  ['externalId', 'text', '客户编号', 'Customer number'],
  ['city', 'text', '城市', 'City'],
  ['phone', 'text', '电话', 'Phone'],
  ['email', 'text', '电子邮件', 'E-mail'],
  ['firstPurchaseOn', 'date', '首次购买', 'First purchase'],
  ['lastPurchaseOn', 'date', '最近购买', 'Last purchase'],
  ['lastContactedOn', 'date', '最近联系日期', 'Last contacted on'],
  ['contactOverdueDays', 'number', '联系逾期天数', 'Contact overdue by days'],
  ['poolInDays', 'number', '几天后退回公海', 'Returns to the pool in days'],
  ['nextBirthday', 'date', '下次生日', 'Next birthday'],
  ['birthdayInDays', 'number', '距生日天数', 'Days until birthday'],
  ['age', 'number', '年龄', 'Age'],
  ['completeness', 'percent', '资料完整度', 'Completeness'],
  [
    'faults',
    'manyChoice',
    '存疑项',
    'Cannot be right',
    [
      ['phone', '电话', 'Phone'],
      ['email', '邮箱', 'E-mail'],
    ],
  ],
  ['purchases', 'number', '购买次数', 'Purchases'],
  ['revenue', 'money', '净收入', 'Revenue'],
  ['value', 'money', '未来价值', 'Future value'],
  ['realisedValue', 'money', '已实现价值', 'Realised value'],
  ['pAlive', 'percent', '仍活跃的可能性', 'Chance of being active'],
  ['pBuy', 'percent', '购买的可能性', 'Chance to buy'],
  [
    'tier',
    'choice',
    '层级',
    'Tier',
    [
      ['platinum', '铂金', 'Platinum'],
      ['gold', '黄金', 'Gold'],
      ['iron', '铁', 'Iron'],
      ['lead', '铅', 'Lead'],
    ],
  ],
  [
    'stage',
    'choice',
    '阶段',
    'Stage',
    [
      ['prospect', '潜在', 'Prospect'],
      ['exploration', '考察期', 'Exploration'],
      ['development', '发展期', 'Development'],
      ['stable', '稳定期', 'Stable'],
      ['decline', '退化期', 'Decline'],
      ['lost', '流失', 'Lost'],
    ],
  ],
  [
    'rfmClass',
    'choice',
    'RFM 类别',
    'RFM class',
    [
      ['importantValue', '重要价值客户', 'Important, value'],
      ['importantDevelop', '重要发展客户', 'Important, develop'],
      ['importantKeep', '重要保持客户', 'Important, keep'],
      ['importantWinBack', '重要挽留客户', 'Important, win back'],
      ['generalValue', '一般价值客户', 'General, value'],
      ['generalDevelop', '一般发展客户', 'General, develop'],
      ['generalKeep', '一般保持客户', 'General, keep'],
      ['generalWinBack', '一般挽留客户', 'General, win back'],
    ],
  ],
];

const DECLARED = ['externalId', 'name', 'phone', 'email', 'city', 'tags', 'interests', 'sex', 'birthday'];

export function fieldsIn(language: string): Field[] {
  const zh = language.startsWith('zh');
  return ROWS.map(([name, type, inChinese, inEnglish, choices]) => ({
    name,
    type,
    label: zh ? inChinese : inEnglish,
    filterable: true,
    sortable: name !== 'phone',
    writable: DECLARED.includes(name),
    choices: (choices ?? []).map(([value, one, other]) => ({
      value,
      label: zh ? one : other,
      archived: false,
    })),
  }));
}
