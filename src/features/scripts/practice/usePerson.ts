import { useState } from 'react';
import { useCompany } from '@/features/common/useCompany';
import { useT } from '@/i18n/setup';
import { readSetting, writeSetting } from '@/ui';

export interface Person {
  /** Who practises at this machine: chosen last, else who signs for us. */
  readonly name: string;
  /** Those known to our company. */
  readonly known: readonly string[];
  readonly choose: (name: string) => void;
}

/** `undefined` while our company is read. */
export function usePerson(): Person | undefined {
  const t = useT('practice');
  const company = useCompany();
  const [chosen, setChosen] = useState(() => readSetting('practice.person') ?? '');
  if (!company) return undefined;
  const staff = [company.signatoryName, ...company.contacts.map(({ name }) => name)].map((name) => name.trim());
  const known = [...new Set([...staff, chosen].filter((name) => name !== ''))];
  return {
    name: chosen || known[0] || t('person.me'),
    known,
    choose(name) {
      writeSetting('practice.person', name.trim());
      setChosen(name.trim());
    },
  };
}
