import type { ReactNode } from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { ToastHost } from '@/components/toast-host';
import { useLanguage } from '@/lib/i18n/use-language';
import { antdTheme, useDocumentTheme, useThemeName } from '@/lib/theme/theme';

export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const language = useLanguage();
  const theme = useThemeName();
  useDocumentTheme(theme);
  return (
    <ConfigProvider
      locale={language === 'en' ? en : zh}
      theme={antdTheme(theme)}
      button={{ autoInsertSpace: false }}
    >
      <ToastHost>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </ToastHost>
    </ConfigProvider>
  );
}
