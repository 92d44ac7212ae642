import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';

/** Takes one file: chosen, or dropped. */
export function FilePicker({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <section
      aria-label="File to import"
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-col items-center gap-3 rounded-panel border border-dashed border-line-strong bg-surface px-6 py-12 text-center',
        isOver && 'border-focus bg-selected',
      )}
    >
      <FileUp aria-hidden className="size-7 text-faint" strokeWidth={1.5} />
      <p className="text-lg font-medium">Choose an NDJSON file, or drop it here</p>
      <p className="text-muted">It is sent as a stream; its size does not matter.</p>
      <input
        ref={input}
        type="file"
        accept=".ndjson,.jsonl,.json,.txt,application/x-ndjson"
        aria-label="NDJSON file"
        tabIndex={-1}
        className="sr-only"
        data-testid="import-file"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <Button look="primary" onClick={() => input.current?.click()} data-testid="choose-file">
        Choose a file
      </Button>
    </section>
  );
}
