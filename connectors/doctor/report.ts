import type { StateCode } from '../../specs/graphql/network.generated.ts';
import { readRequirements, type Requirement } from '../../specs/requirements.ts';
import type { Finding, Findings, UntestedReason } from './finding.ts';
import { findingTexts } from './finding-texts.ts';
import type { UnknownValue } from '../normalise/unknown-values.ts';
import type { SourceSettings } from '../settings.ts';

/** How far a state is from what the PDN asks, in one letter. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'F';

/** A finding with what it is measured by. */
export interface ReportedFinding extends Finding {
  requirement: string;
  level: Requirement['level'];
}

export interface SourceReport {
  source: string;
  name: string;
  dialect: string;
  rows: number;
  rowsPerSecond: number | null;
  /** What a MUST is broken by comes first. */
  findings: ReportedFinding[];
  untested: { requirement: string; why: UntestedReason }[];
  /** Values that no catalogue knows, the most frequent first: `values` in the settings says what they mean. */
  unknownValues: UnknownValue[];
  /** Requirements that were examined and nothing was found against. */
  met: string[];
}

export interface Report {
  state: StateCode;
  examinedAt: string;
  tookSeconds: number;
  /** Null where there are no rows: nothing that matters was examined. */
  grade: Grade | null;
  /** Requirements that are broken, each once. */
  broken: { MUST: string[]; SHOULD: string[] };
  sources: SourceReport[];
}

export interface ExaminedSource {
  source: SourceSettings;
  findings: Findings;
  rows: number;
  rowsPerSecond: number | null;
  wasRead: boolean;
}

const shownValues = 50;

const requirements = readRequirements();

export function reportOn(
  state: StateCode,
  examined: readonly ExaminedSource[],
  { startedAt, now }: { startedAt: Date; now: Date },
): Report {
  const sources = examined.map(({ source, findings, rows, rowsPerSecond }): SourceReport => {
    const { id, name, dialect } = source;
    return {
      source: id,
      name,
      dialect,
      rows,
      rowsPerSecond: rowsPerSecond === null ? null : Math.round(rowsPerSecond),
      findings: findings.all().map(reported).sort(bySeverity),
      untested: findings.allUntested().filter(({ why }) => why !== 'NOT_APPLICABLE'),
      unknownValues: findings.unknownValues.all().slice(0, shownValues),
      met: metBy(findings),
    };
  });
  const found = sources.flatMap(({ findings }) => findings);
  const brokenAt = (level: Requirement['level']) => [
    ...new Set(found.filter((each) => each.level === level).map((each) => each.requirement)),
  ];
  const broken = { MUST: brokenAt('MUST'), SHOULD: brokenAt('SHOULD') };
  const isUnread = examined.some(({ wasRead }) => !wasRead);
  const isEmpty = sources.every(({ rows }) => rows === 0);
  return {
    state,
    examinedAt: startedAt.toISOString(),
    tookSeconds: Math.round((now.getTime() - startedAt.getTime()) / 100) / 10,
    grade: isEmpty && !isUnread && broken.MUST.length === 0 ? null : gradeOf(broken, isUnread),
    broken,
    sources,
  };
}

function metBy(findings: Findings): string[] {
  const others = new Set<string>([
    ...findings.all().map(({ code }) => findingTexts[code].requirement),
    ...findings.allUntested().map(({ requirement }) => requirement),
  ]);
  const examined = findings.allExamined();
  return [...requirements.keys()].filter((id) => examined.has(id) && !others.has(id));
}

function reported(finding: Finding): ReportedFinding {
  const { requirement } = findingTexts[finding.code];
  return { ...finding, requirement, level: requirements.get(requirement)!.level };
}

function bySeverity(a: ReportedFinding, b: ReportedFinding): number {
  return a.level === b.level ? b.count - a.count : a.level === 'MUST' ? -1 : 1;
}

/** A: nothing; B: up to two SHOULD; C: more of them; D: up to two MUST; F: more, or a register unread. */
function gradeOf({ MUST, SHOULD }: Report['broken'], isUnread: boolean): Grade {
  if (isUnread || MUST.length > 2) return 'F';
  if (MUST.length > 0) return 'D';
  if (SHOULD.length > 2) return 'C';
  return SHOULD.length > 0 ? 'B' : 'A';
}
