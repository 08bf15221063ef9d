import { Button } from 'antd';
import { changeLanguage } from '@/lib/i18n/i18n';
import { LANGUAGE_NAMES, LANGUAGES } from '@/lib/i18n/languages';
import { useLanguage } from '@/lib/i18n/use-language';

/** One button a language, each in its own words, before anybody is signed in. */
export function LanguageSwitch() {
  const language = useLanguage();
  return (
    <span>
      {LANGUAGES.map((each) => (
        <Button
          key={each}
          type="text"
          lang={each}
          aria-pressed={each === language}
          style={{ fontWeight: each === language ? 600 : 400 }}
          onClick={() => void changeLanguage(each)}
        >
          {LANGUAGE_NAMES[each]}
        </Button>
      ))}
    </span>
  );
}
