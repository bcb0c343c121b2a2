import { nginxValue, quoted } from './nginx-words.ts';
import { securityFields, type SecurityField, type ServedSite } from './served-site.ts';

/** What gives answers a field, and the variables that it needs. */
export interface NginxField {
	line: string;
	variables: string[];
}

/** The security headers of a site. Those that are none are left out. */
export function nginxSecurity(served: ServedSite): NginxField[] {
	return securityFields(served)
		.filter(({ name }) => /^[\w-]+$/.test(name))
		.flatMap((field) => (field.byPath.length === 0 ? always(field) : byPath(field)));
}

function always({ name, value = '' }: SecurityField): NginxField[] {
	const written = nginxValue(variableOf(name), value);
	if (!written) return [];
	return [{ line: `add_header ${name} ${written.word} always;`, variables: written.variables }];
}

function byPath({ name, value: other, byPath: patterns }: SecurityField): NginxField[] {
	const variable = variableOf(name);
	const lines = patterns.flatMap(({ pattern, value }, index) => {
		const written = nginxValue(`${variable}_${index}`, value);
		return written ? [{ ...written, pattern: quoted(`~${pattern}`) }] : [];
	});
	const rest = other === undefined ? undefined : nginxValue(`${variable}_other`, other);
	const rows = [{ pattern: 'default', word: rest?.word ?? '""' }, ...lines];
	const map = rows.map(({ pattern, word }) => `\t${pattern} ${word};\n`).join('');
	return [
		{
			line: `add_header ${name} $known_issues_${variable} always;`,
			variables: [
				...[...lines, ...(rest ? [rest] : [])].flatMap(({ variables }) => variables),
				`map $uri $known_issues_${variable} {\n${map}}\n`,
			],
		},
	];
}

// Its own name with a sign at the end is no other variable's.
function variableOf(name: string): string {
	return `${name.toLowerCase().replaceAll('-', '_')}_field`;
}
