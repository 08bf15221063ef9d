import { useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { Upload } from '@/lib/api/types';
import { uploadFile } from '@/lib/api/upload-file';

export function useUpload(kind: string, onUploaded: (upload: Upload) => void) {
  const [share, setShare] = useState(0);
  const controller = useRef<AbortController>(null);
  const mutation = useMutation({
    mutationFn: (file: File) => {
      controller.current = new AbortController();
      setShare(0);
      return uploadFile(file, kind, setShare, controller.current.signal);
    },
    onSuccess: onUploaded,
  });
  const stopped = mutation.error instanceof DOMException;
  return {
    start: (file: File) => mutation.mutate(file),
    stop: () => controller.current?.abort(),
    file: mutation.isPending ? mutation.variables : undefined,
    share,
    error: stopped ? null : mutation.error,
  };
}
