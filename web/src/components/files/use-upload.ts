import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';

export type Send<T> = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<T>;
export type Failed = { file: File; error: Error };

/** Sends files one after the other; one that fails does not keep the others back. */
export function useUpload<T>(send: Send<T>, onUploaded: (answer: T) => void) {
  const [file, setFile] = useState<File>();
  const [share, setShare] = useState(0);
  const controller = useRef<AbortController>(null);
  const mutation = useMutation({
    mutationFn: async (files: File[]) => {
      const { signal } = (controller.current = new AbortController());
      const stopped = () => signal.aborted;
      const failed: Failed[] = [];
      for (const each of files) {
        if (stopped()) break;
        setFile(each);
        setShare(0);
        try {
          onUploaded(await send(each, setShare, signal));
        } catch (error) {
          if (!stopped()) failed.push({ file: each, error: error as Error });
        }
      }
      return failed;
    },
  });
  return {
    start: (files: File[]) => mutation.mutate(files),
    stop: () => controller.current?.abort(),
    file: mutation.isPending ? file : undefined,
    share,
    failed: mutation.data ?? [],
  };
}
