import { useTranslation } from 'react-i18next';

/** Texts for codes that come from the server: undefined for a code that this page does not know yet. */
export function useLookup(): (
  group: string,
  code: string,
  values?: Record<string, unknown>,
) => string | undefined {
  const { i18n } = useTranslation();
  const translate = i18n.t.bind(i18n) as unknown as (key: string, values?: object) => string;
  return (group, code, values) => {
    const key = `${group}.${code}`;
    return i18n.exists(key, values) ? translate(key, values) : undefined;
  };
}
