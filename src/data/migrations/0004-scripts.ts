import type { Migration } from './migration';

/**
 * Sales scripts: the library, its approved versions, objections and how they went, talks and practice. All tables are new;
 * a process may name scripts among its tools, which rows of version 3 do not, so nothing needs to be moved. `_.running` is
 * sparse: only a talk that goes on has it, so that it is found again after a crash.
 */
export const scripts: Migration = {
  version: 4,
  tables: {
    script: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], *_.uses',
    scriptVersion: 'id, [_.scope+updatedAt+id], [_.scope+deletedAt+id], [scriptId+_.scope+version]',
    objection: 'id, [_.scope+updatedAt+id], [_.scope+_.name+id], [_.scope+deletedAt+id], *_.uses',
    objectionUse:
      'id, [_.scope+updatedAt+id], [_.scope+at+id], [_.scope+deletedAt+id], [objectionId+_.scope+at], [opportunityId+_.scope+at], [customerId+_.scope+at], [talkId+_.scope+at]',
    talk: 'id, [_.scope+updatedAt+id], [_.scope+startedAt+id], [_.scope+deletedAt+id], [scriptId+_.scope+startedAt], [customerId+_.scope+startedAt], [opportunityId+_.scope+startedAt], [_.running+id]',
    practice: 'id, [_.scope+updatedAt+id], [_.scope+startedAt+id], [_.scope+deletedAt+id], [person+_.scope+startedAt]',
  },
};
