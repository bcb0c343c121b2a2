import type { z } from 'zod';
import type { FieldPath } from '../issue/problem.ts';
import { issueSchema } from '../issue/schema.ts';

/**
 * Takes out of data what is no field of an issue. What is in the fields may still be wrong, which
 * `check` says better.
 *
 * @returns the data, and the paths of what was taken out
 * @example
 * knownFields({ title: 'Late', team: 'A' }); // { data: { title: 'Late' }, unknown: [['team']] }
 */
export function knownFields(data: Record<string, unknown>): {
	data: Record<string, unknown>;
	unknown: FieldPath[];
} {
	const kept = structuredClone(data);
	const parsed = issueSchema.safeParse(kept);
	const unknown = parsed.success ? [] : unknownPaths(parsed.error.issues);
	for (const path of unknown) {
		const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], kept);
		delete (holder as Record<string, unknown>)[path.at(-1)!];
	}
	return { data: kept, unknown };
}

function unknownPaths(issues: readonly z.core.$ZodIssue[], base: FieldPath = []): FieldPath[] {
	return issues.flatMap((issue): FieldPath[] => {
		const path = [...base, ...(issue.path as FieldPath)];
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
		if (issue.code === 'invalid_union') return issue.errors.flatMap((branch) => unknownPaths(branch, path));
		return [];
	});
}
