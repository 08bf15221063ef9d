import type { Language } from '../i18n/languages';

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const DIGITS = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const TENS = ['初', '十', '廿', '三'];

export function dayInChinese(day: number): string {
  if (day % 10 === 0) return day === 10 ? '初十' : day === 20 ? '二十' : '三十';
  return `${TENS[Math.floor(day / 10)]}${DIGITS[day % 10]}`;
}

export function monthInChinese(month: number, leap: boolean): string {
  return `${leap ? '闰' : ''}${MONTHS[month - 1]}月`;
}

/** A day of the lunar calendar as it is stored, "08-15" or "L06-10" in a leap month, as one says it. */
export function lunarDay(language: Language, stored: string): string {
  const [, leap, month, day] = /^(L?)(\d\d)-(\d\d)$/.exec(stored) ?? [];
  if (month === undefined || day === undefined) return stored;
  return language === 'en'
    ? `lunar ${leap ? 'leap ' : ''}month ${Number(month)}, day ${Number(day)}`
    : `农历${monthInChinese(Number(month), leap === 'L')}${dayInChinese(Number(day))}`;
}
