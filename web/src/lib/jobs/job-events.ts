import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Job } from '../api/types';
import { isOpen, JOBS_KEY, useJobs, withJob } from './jobs';

const RECONNECT_AFTER = 5_000;

/** Follows the server's job events for as long as somebody is signed in. */
export function useJobEvents(): void {
  const client = useQueryClient();
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: number | undefined;
    const onJob = (event: MessageEvent<string>) => {
      const job = JSON.parse(event.data) as Job;
      client.setQueryData<Job[]>(JOBS_KEY, (jobs) => withJob(jobs, job));
    };
    const connect = () => {
      source = new EventSource('/api/v1/jobs/events');
      source.addEventListener('job', onJob);
      source.onerror = () => {
        if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(connect, RECONNECT_AFTER);
      };
    };
    if (typeof EventSource !== 'undefined') connect();
    return () => {
      source?.close();
      window.clearTimeout(timer);
    };
  }, [client]);
  useRefreshAfterJobs();
}

/** A finished job may have changed everything but who is signed in and the jobs themselves. */
function useRefreshAfterJobs(): void {
  const client = useQueryClient();
  const jobs = useJobs().data;
  const open = useRef(new Set<number>());
  useEffect(() => {
    if (!jobs) return;
    const ended = jobs.some((job) => !isOpen(job) && open.current.has(job.id));
    open.current = new Set(jobs.filter(isOpen).map((job) => job.id));
    if (!ended) return;
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== JOBS_KEY[0],
    });
  }, [client, jobs]);
}
