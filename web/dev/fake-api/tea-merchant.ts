import type { Product } from '../../src/lib/api/types';

export const SURNAMES = ['王', '李', '张', '刘', '陈', '杨', '赵', '黄', '周', '吴', '单', '欧阳', '诸葛'];
export const GIVEN_NAMES = [
  '丽华',
  '伟',
  '芳',
  '秀英',
  '敏',
  '静',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '军',
  '雨桐',
  '子涵',
];
export const OTHER_NAMES = [
  '杭州市西湖区龙井茶文化交流与国际品鉴服务中心有限责任公司第三分公司',
  'Maria-Fernanda Featherstonehaugh von Hohenzollern-Sigmaringen',
  'O’Brien & Söhne',
  'Zoë Müller',
];
export const CITIES = ['杭州', '上海', '北京', '重庆', '广州', '成都', '苏州'];

export const PRODUCTS: Product[] = [
  { code: 'TGY-250', name: '铁观音 250 g', category: '乌龙茶', listPrice: 128, unitCost: 64 },
  { code: 'LJ-100', name: '明前龙井 100 g', category: '绿茶', listPrice: 360, unitCost: 180 },
  { code: 'PE-357', name: '普洱熟饼 357 g', category: '黑茶', listPrice: 268, unitCost: 134 },
  { code: 'JJM-125', name: '金骏眉 125 g', category: '红茶', listPrice: 240, unitCost: 120 },
  { code: 'BHYZ-50', name: '白毫银针 50 g', category: '白茶', listPrice: 198, unitCost: 99 },
  { code: 'GW-1', name: '青瓷盖碗', category: '茶具', listPrice: 88, unitCost: 44 },
];

export const PRICES = [128, 360, 268, 240, 198, 88];
