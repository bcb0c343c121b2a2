import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { checkCommand } from './commands/check.ts';
import { COMMANDS } from './commands/index.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { newCommand } from './commands/new.ts';
import { translateCommand } from './commands/translate.ts';

const WRITERS = [initCommand, newCommand, checkCommand, importCommand, ...translateCommand.commands];
const ALL = COMMANDS.flatMap((command) => [command, ...command.commands]);

function helpOf(command: Command): string {
	let help = '';
	command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
	return help;
}

test.each(ALL.map((command) => [command.name(), command] as const))(
	'the help of %s is a sentence, and ends with an example of it',
	(name, command) => {
		expect(command.description()).toMatch(/^[A-Z].*\.$/);
		expect(helpOf(command)).toMatch(new RegExp(`For example:\\n(?:  npx known-issues .*${name}.*\\n)+$`));
	},
);

test('commands for writers take the folder of the project alike', () => {
	for (const command of WRITERS) {
		expect(
			command.options.map(({ flags }) => flags),
			command.name(),
		).toContain('--root <folder>');
	}
});

test.each(['--site', '--locale', '--root', '--json', '--dry-run', '--yes', '--category', '--language'])(
	'%s takes the same everywhere',
	(name) => {
		const flags = ALL.flatMap(({ options }) =>
			options.filter(({ long }) => long === name).map((option) => option.flags),
		);
		expect(new Set(flags).size).toBe(1);
	},
);
