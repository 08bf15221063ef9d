import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Busy } from '@/components/busy';
import { FailedToLoad } from '@/components/failed-to-load';
import type { Task } from '@/lib/api/types';
import type { useTasks } from './use-tasks';

type Props = {
  tasks: ReturnType<typeof useTasks>;
  none: ReactNode;
  children: (items: Task[]) => ReactNode;
};

/** Loading, nothing there, failed, or the tasks page by page. */
export function TaskPages({ tasks, none, children }: Props) {
  const { t } = useTranslation();
  const items = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  if (tasks.isPending) return <Busy rows={8} />;
  if (tasks.error && items.length === 0) {
    return <FailedToLoad error={tasks.error} onRetry={() => void tasks.refetch()} />;
  }
  if (items.length === 0) return none;
  return (
    <>
      {children(items)}
      {tasks.hasNextPage && (
        <Button loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
          {t('words.loadMore')}
        </Button>
      )}
    </>
  );
}
