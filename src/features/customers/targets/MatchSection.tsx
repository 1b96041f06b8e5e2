import { Anchor, Button, Progress, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { TargetProfile } from '@/domain/customers/targetProfile';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { ScoreFigure } from '../scores/ScoreFigure';
import { findMatches, looksAtFirst, type Matches, matchFrom } from './matches';

/** The customers that match a profile, best first, and how many there are; all of them on demand (R35). */
export function MatchSection({ profile }: { readonly profile: TargetProfile }) {
  const t = useT('targets');
  const store = useStore();
  const live = useLive((now) => findMatches(now, profile, looksAtFirst), [profile.id, profile.rev]);
  const [whole, setWhole] = useState<{ readonly rev: number; readonly matches: Matches }>();
  const [looked, setLooked] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  // What was found for the profile before a change of it no longer holds.
  const matches = whole?.rev === profile.rev ? whole.matches : live;
  const lookAtAll = async () => {
    const controller = new AbortController();
    running.current = controller;
    setLooked(0);
    const found = await findMatches(store, profile, Number.POSITIVE_INFINITY, {
      onProgress: (count) => setLooked(count),
      signal: controller.signal,
    });
    setLooked(undefined);
    if (!controller.signal.aborted) setWhole({ rev: profile.rev, matches: found });
  };
  if (!matches) return null;
  const filter = new URLSearchParams();
  if (profile.industries.length > 0) filter.set('industry', profile.industries.join(','));
  if (profile.regions.length > 0) filter.set('region', profile.regions.join(','));
  if (profile.employeesMin !== null) filter.set('employeesMin', String(profile.employeesMin));
  if (profile.employeesMax !== null) filter.set('employeesMax', String(profile.employeesMax));
  const query = filter.toString();
  return (
    <Section title={t('matches.title')}>
      <Text size="sm" c="dimmed" role="status">
        {t('matches.count', { count: matches.matching, looked: matches.looked, from: formatPercent(matchFrom) })}
        {matches.unsure > 0 ? ` ${t('matches.unsure', { count: matches.unsure })}` : ''}
      </Text>
      {matches.best.length === 0 ? (
        <Text size="sm" mt={8}>
          {t('matches.none')}
        </Text>
      ) : (
        <table className="dw-plain target-matches" aria-label={t('matches.title')}>
          <tbody>
            {matches.best.map(({ customer, match, basis }) => (
              <tr key={customer.id}>
                <td>
                  <Anchor component={Link} to={paths.customer(customer.id)} size="sm">
                    <bdi>{customer.shortName || customer.name}</bdi>
                  </Anchor>{' '}
                  {basis.known < basis.asked ? (
                    <Text span size="xs" c={basis.reliable ? 'dimmed' : 'var(--dw-amber)'}>
                      {t('matches.known', { known: basis.known, asked: basis.asked })}
                    </Text>
                  ) : null}
                </td>
                <td className="dw-num">
                  <ScoreFigure
                    explanation={match.explanation}
                    title={t('matches.score', { name: customer.shortName || customer.name })}
                    unit="share"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {looked !== undefined ? (
        <div className="target-scan">
          <Progress
            value={matches.all === 0 ? 100 : (100 * looked) / matches.all}
            aria-label={t('matches.progress', { looked, all: matches.all })}
          />
          <Button size="xs" onClick={() => running.current?.abort()}>
            {t('matches.cancel')}
          </Button>
        </div>
      ) : matches.looked < matches.all ? (
        <Button size="xs" mt={8} onClick={() => void lookAtAll()}>
          {t('matches.all', { count: matches.all })}
        </Button>
      ) : null}
      <Text size="sm" mt={8}>
        <Anchor component={Link} to={`${paths.customers}${query === '' ? '' : `?${query}`}`}>
          {t('matches.list')}
        </Anchor>
      </Text>
    </Section>
  );
}
