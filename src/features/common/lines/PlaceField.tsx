import { Button, Group } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLive } from '@/data/react';
import { nodeOf } from '@/domain/scripts/graph';
import { type LinePlace, placesFor, suggestedPlace } from '@/domain/scripts/placing';
import type { Script, ScriptNode } from '@/domain/scripts/script';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';
import { usePlainWords } from '../scripts/variableWords';
import { localizedText } from '../titles';
import styles from './lines.module.css';

interface PlaceFieldProps {
  readonly scriptId: string;
  readonly line: Pick<ScriptNode, 'kind'>;
  readonly onAdd: (place: LinePlace | undefined) => void;
  readonly onCancel: () => void;
}

const fewWords = 36;
const keyOf = ({ nodeId, exitId }: LinePlace) => `${nodeId} ${exitId}`;
const cut = (text: string) => (text.length > fewWords ? `${text.slice(0, fewWords)}\u2026` : text);

/** Asks behind which line of a flow, or which answer there, a new line goes; where it is most likely said is offered. */
export function PlaceField(props: PlaceFieldProps) {
  const script = useLive((store) => store.get('script', props.scriptId), [props.scriptId]);
  return script ? <Places {...props} script={script} /> : null;
}

function Places({ script, line, onAdd, onCancel }: PlaceFieldProps & { readonly script: Script }) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const plainWords = usePlainWords();
  const { kind } = line;
  const places = useMemo(() => placesFor(script, { kind }), [script, kind]);
  const [chosen, setChosen] = useState('');
  const suggested = suggestedPlace(script, line);
  const place = places.find((each) => keyOf(each) === chosen) ?? suggested;
  const options = useMemo(
    () =>
      places.map((each) => {
        const node = nodeOf(script, each.nodeId);
        const words = node ? cut(plainWords(localizedText(node.text, language)).replaceAll('\n', ' ')) : '';
        const exit = node?.exits.find(({ id }) => id === each.exitId);
        const branches = (node?.exits.length ?? 0) > 1;
        const answer = exit ? localizedText(exit.label, language) || t('lines.answer') : t('lines.newAnswer');
        return {
          value: keyOf(each),
          label: [words || c('states.untitled'), branches ? answer : ''].filter(Boolean).join(' \u2192 '),
        };
      }),
    [places, script, plainWords, language, t, c],
  );
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => root.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <div ref={root} className={styles.place}>
      {place ? (
        <ChoiceField
          label={t('lines.behind')}
          description={t('lines.behindHint')}
          value={keyOf(place)}
          options={options}
          onCommit={setChosen}
        />
      ) : null}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="light" onClick={() => onAdd(place)}>
          {t('lines.addHere')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          {c('actions.cancel')}
        </Button>
      </Group>
    </div>
  );
}
