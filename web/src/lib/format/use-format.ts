import { useMemo } from 'react';
import { useLanguage } from '../i18n/use-language';
import { useFirm } from '../session/session';
import { createFormat, type Format } from './format';

export function useFormat(): Format {
  const language = useLanguage();
  const firm = useFirm();
  const currency = firm?.currency ?? 'CNY';
  const timeZone = firm?.timeZone ?? 'Asia/Shanghai';
  return useMemo(() => createFormat(language, currency, timeZone), [language, currency, timeZone]);
}
