import { Link } from 'react-router';
import { answerKind } from '@/domain/needs/answers';
import { answerTargets } from '@/domain/needs/questionnaire';
import { type ScriptNode, scriptNodeSchema, talkOutcomes } from '@/domain/scripts/script';
import { RecordPicker } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { ChoiceField, FlagField, IntegerField } from '@/ui';
import { useDesk } from '../desk';

const answerKinds = scriptNodeSchema.shape.answerKind.unwrap().options;

interface KindFieldsProps {
  readonly node: ScriptNode;
  readonly onChange: (changes: Partial<ScriptNode>) => void;
}

/** What only lines of one kind have. */
export function KindFields({ node, onChange }: KindFieldsProps) {
  switch (node.kind) {
    case 'question':
      return <QuestionFields node={node} onChange={onChange} />;
    case 'objection':
      return <ObjectionFields node={node} onChange={onChange} />;
    case 'action':
      return <ActionFields node={node} onChange={onChange} />;
    case 'end':
      return <EndFields node={node} onChange={onChange} />;
    default:
      return null;
  }
}

/** How a question is answered, and where the answer goes (R53). */
function QuestionFields({ node, onChange }: KindFieldsProps) {
  const t = useT('scriptEditor');
  const n = useT('needs');
  const { editable, changeNodes, nextId } = useDesk();
  const { target } = node;
  const kind = answerKind({ kind: node.answerKind, target });
  // A field of one kind decides how its question is answered.
  const given = answerKinds.filter((each) => answerKind({ kind: each, target }) === each);
  const changeKind = (next: ScriptNode['answerKind']) => {
    if (next !== 'yesNo') return onChange({ answerKind: next });
    // The first way out is yes, the second no; where nothing branches yet, both are made.
    changeNodes((now) =>
      now.map((each) => {
        if (each.id !== node.id) return each;
        if (each.exits.length > 1) return { ...each, answerKind: next };
        const to = each.exits[0]?.to ?? '';
        const exits = (['yes', 'no'] as const).map((answer, at) => ({
          id: (at === 0 ? each.exits[0]?.id : undefined) ?? nextId(),
          label: { zh: t(`answers.${answer}`, { lng: 'zh-CN' }), en: t(`answers.${answer}`, { lng: 'en' }) },
          to: at === 0 ? to : '',
        }));
        return { ...each, answerKind: next, exits };
      }),
    );
  };
  return (
    <>
      <ChoiceField
        label={n('editor.target')}
        description={t('panel.targetHint')}
        value={target}
        readOnly={!editable}
        options={answerTargets.map((value) => ({ value, label: n(`targets.${value}`) }))}
        onCommit={(value) => onChange({ target: value })}
      />
      <ChoiceField
        label={n('editor.kind')}
        description={given.length <= 1 ? n('editor.kindFixed') : t(`panel.answerHint.${kind}`)}
        disabled={given.length <= 1}
        readOnly={!editable}
        value={kind}
        options={(given.length <= 1 ? [kind] : given).map((value) => ({ value, label: n(`kinds.${value}`) }))}
        onCommit={changeKind}
      />
    </>
  );
}

function ObjectionFields({ node, onChange }: KindFieldsProps) {
  const t = useT('scriptEditor');
  const { editable, cards } = useDesk();
  return (
    <div>
      <RecordPicker
        entity="objection"
        label={t('panel.card')}
        description={t('panel.cardHint')}
        value={node.objectionId}
        readOnly={!editable}
        onCommit={(objectionId) => onChange({ objectionId })}
      />
      {cards.has(node.objectionId) ? (
        <Link className="dw-link" to={paths.objection(node.objectionId)}>
          {t('panel.openCard')}
        </Link>
      ) : null}
    </div>
  );
}

const taskInDays = 1;

function ActionFields({ node, onChange }: KindFieldsProps) {
  const t = useT('scriptEditor');
  const { editable } = useDesk();
  return (
    <>
      <FlagField
        label={t('panel.task')}
        description={t('panel.taskHint')}
        value={node.taskDays !== null}
        readOnly={!editable}
        onCommit={(task) => onChange({ taskDays: task ? taskInDays : null })}
      />
      {node.taskDays === null ? null : (
        <IntegerField
          label={t('panel.taskDays')}
          unit={t('panel.days')}
          min={0}
          max={365}
          required
          value={node.taskDays}
          readOnly={!editable}
          onCommit={(taskDays) => onChange({ taskDays })}
        />
      )}
    </>
  );
}

function EndFields({ node, onChange }: KindFieldsProps) {
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const { editable } = useDesk();
  return (
    <ChoiceField
      label={t('panel.outcome')}
      description={t('panel.outcomeHint')}
      value={node.outcome}
      readOnly={!editable}
      allowEmpty
      options={talkOutcomes.map((value) => ({ value, label: s(`outcomes.${value}`) }))}
      onCommit={(outcome) => onChange({ outcome })}
    />
  );
}
