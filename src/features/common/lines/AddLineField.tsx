import { useState } from 'react';
import { placesFor } from '@/domain/scripts/placing';
import type { Script, ScriptNode } from '@/domain/scripts/script';
import { LineTargetField } from './LineTargetField';
import { PlaceField } from './PlaceField';
import { useAddLine } from './useAddLine';

/** Puts a line into a script that is looked for, in a flow at a place that is asked for, or into a new one. */
export function AddLineField(props: {
  readonly line: () => ScriptNode;
  /** What a new script of that name begins with. */
  readonly fresh: (title: string) => Partial<Script>;
}) {
  const { line, fresh } = props;
  const addLine = useAddLine();
  const [flow, setFlow] = useState<{ readonly id: string; readonly node: ScriptNode }>();
  return (
    <>
      <LineTargetField
        value={flow?.id ?? ''}
        onPick={(id, script) => {
          const node = line();
          // Where there is but one place, nothing is asked.
          const asks = script?.form === 'flow' && placesFor(script, node).length > 1;
          setFlow(asks ? { id, node } : undefined);
          if (id !== '' && !asks) void addLine(node, { id });
        }}
        onCreate={(title) => {
          setFlow(undefined);
          void addLine(line(), { new: fresh(title) });
        }}
      />
      {flow ? (
        <PlaceField
          key={flow.id}
          scriptId={flow.id}
          line={flow.node}
          onCancel={() => setFlow(undefined)}
          onAdd={(place) => {
            void addLine(flow.node, { id: flow.id, place });
            setFlow(undefined);
          }}
        />
      ) : null}
    </>
  );
}
