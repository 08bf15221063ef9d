import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Job } from '../api/types';

export const JOBS_KEY = ['jobs'] as const;

export function isOpen(job: Job): boolean {
  return job.state === 'queued' || job.state === 'running';
}

/** Done share in 0..1, or undefined while nobody knows how much there is. */
export function progressOf(job: Job): number | undefined {
  if (job.state === 'done') return 1;
  return job.total ? Math.min(job.done / job.total, 1) : undefined;
}

export function withJob(jobs: Job[] | undefined, job: Job): Job[] {
  const known = jobs ?? [];
  return known.some((each) => each.id === job.id)
    ? known.map((each) => (each.id === job.id ? job : each))
    : [job, ...known];
}

/** All recent jobs, newest first; kept up to date by the events, and asked for while one runs in case they fail. */
export function useJobs() {
  return useQuery({
    queryKey: JOBS_KEY,
    queryFn: async () => (await answered(api.GET('/api/v1/jobs'))).items,
    refetchInterval: (query) => (query.state.data?.some(isOpen) ? 3_000 : false),
  });
}

export function useJob(id: number | null | undefined): Job | undefined {
  const jobs = useJobs().data;
  const known = jobs?.find((job) => job.id === id);
  const asked = useQuery({
    queryKey: ['job', id],
    queryFn: () => answered(api.GET('/api/v1/jobs/{id}', { params: { path: { id: id ?? 0 } } })),
    enabled: id != null && jobs !== undefined && known === undefined,
  });
  return known ?? asked.data;
}

export function useCancelJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: number) => answered(api.POST('/api/v1/jobs/{id}/cancel', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries({ queryKey: JOBS_KEY }),
  });
}
