import type { ReactNode } from 'react';
import type { MeetingBrief } from '@/domain/activities/brief';
import { localizedText } from '@/features/common';
import { formatDateTime, formatMoney, formatWhen } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** The page itself: eight short parts, what is missing said rather than left out. */
export function BriefSheet({ brief }: { readonly brief: MeetingBrief }) {
  const t = useT('activities');
  const language = useLanguage();
  const separator = ' \u00b7 ';
  const joined = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(separator);
  const { quote } = brief;
  return (
    <div className="brief-grid">
      <Part title={t('brief.people')}>
        {brief.people.map(({ contact, reportsTo }) => (
          <li key={contact.id}>
            <b>{contact.name}</b> {contact.jobTitle}{' '}
            {contact.decisionRole === '' ? null : <Tag tone="accent">{t(`roles.${contact.decisionRole}`)}</Tag>}{' '}
            <span className="dw-muted">
              {joined(
                contact.attitude === '' ? '' : t(`attitudes.${contact.attitude}`),
                reportsTo === '' ? '' : t('brief.reportsTo', { name: reportsTo }),
                contact.mobile || contact.phone,
              )}
            </span>
          </li>
        ))}
        {brief.missingRoles.map((role) => (
          <li key={role} className="dw-muted">
            {t('brief.roleMissing', { role: t(`roles.${role}`) })}
          </li>
        ))}
      </Part>
      <Part title={t('brief.needs')}>
        {brief.needs.map((need) => (
          <li key={need.id}>
            {localizedText(need.text, language)} {need.answered ? null : <Tag tone="warn">{t('brief.unanswered')}</Tag>}
            {need.kind === 'latent' ? <Tag>{t('brief.latent')}</Tag> : null}
          </li>
        ))}
      </Part>
      <Part title={t('brief.ourPromises')}>
        {brief.ourPromises.map((promise) => (
          <li key={promise.id} data-done={promise.doneAt > 0}>
            {promise.text} <span className="dw-muted">{promise.doneAt > 0 ? t('brief.kept') : promise.due}</span>
          </li>
        ))}
      </Part>
      <Part title={t('brief.theirPromises')}>
        {brief.theirPromises.map((promise) => (
          <li key={promise.id} data-done={promise.doneAt > 0}>
            {promise.text} <span className="dw-muted">{promise.doneAt > 0 ? t('brief.kept') : promise.due}</span>
          </li>
        ))}
      </Part>
      <Part title={t('brief.contacts')}>
        {brief.lastContacts.map(({ activity, people }) => (
          <li key={activity.id}>
            <span className="dw-muted">
              {joined(formatDateTime(activity.at, language), t(`kinds.${activity.kind}`), people.join(', '))}
            </span>
            <div className="brief-text">{activity.text}</div>
          </li>
        ))}
      </Part>
      <Part title={t('brief.questions')}>
        {brief.openQuestions.map((item) => (
          <li key={item.id}>{item.question}</li>
        ))}
      </Part>
      <Part title={t('brief.competitors')}>
        {brief.competitors.map((rival) => (
          <li key={rival.id}>
            <b>{language === 'en' ? rival.nameEn || rival.name : rival.name}</b>
            {(['strengths', 'weaknesses', 'answers', 'landmines'] as const).map((kind) =>
              rival[kind].length === 0 ? null : (
                <div key={kind} className="brief-text">
                  <span className="dw-muted">{t(`brief.${kind}`)}</span> {rival[kind].join('; ')}
                </div>
              ),
            )}
          </li>
        ))}
      </Part>
      <Part title={t('brief.quote')}>
        {quote ? (
          <li>
            {joined(
              quote.quote.number,
              `V${quote.quote.version}`,
              t(`quoteStates.${quote.quote.status}`),
              formatMoney(quote.total.minor, quote.total.currency, language),
            )}{' '}
            {quote.daysLeft === null ? null : (
              <Tag tone={quote.daysLeft < 0 ? 'bad' : 'neutral'}>
                {quote.daysLeft < 0 ? t('brief.expired') : t('brief.validFor', { count: quote.daysLeft })}
              </Tag>
            )}
          </li>
        ) : null}
      </Part>
      <Part title={t('brief.next')}>
        {brief.nextSteps.map((step) => (
          <li key={step.id}>
            {step.text}{' '}
            <span className="dw-muted">{step.due === '' ? '' : formatWhen(step.due, step.time, language)}</span>{' '}
            {step.overdue ? <Tag tone="bad">{t('brief.overdue')}</Tag> : null}
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const t = useT('activities');
  const empty = Array.isArray(children) ? children.flat().every((child) => !child) : !children;
  return (
    <section>
      <h2>{title}</h2>
      {empty ? <p className="dw-faint">{t('brief.nothing')}</p> : <ul>{children}</ul>}
    </section>
  );
}
