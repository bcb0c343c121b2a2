#!/usr/bin/env node
import { Command } from 'commander';
import { version } from '../version.ts';
import { askCommand } from './commands/ask.ts';
import { checkCommand } from './commands/check.ts';
import { configCommand } from './commands/config.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { initCommand } from './commands/init.ts';
import { lookupCommand } from './commands/lookup.ts';
import { mcpCommand } from './commands/mcp.ts';
import { newCommand } from './commands/new.ts';
import { openCommand } from './commands/open.ts';
import { serveCommand } from './commands/serve.ts';
import { translateCommand } from './commands/translate.ts';
import { nodeRefusal } from './node-version.ts';

const refusal = nodeRefusal(process.versions.node);
if (refusal !== undefined) {
	console.error(refusal);
	process.exit(2);
}

// 1 means that a command found nothing, so what it was told wrongly is 2, as where a command says it.
const exit = ({ exitCode }: { exitCode: number }) => process.exit(exitCode === 0 ? 0 : 2);

const program = new Command('known-issues')
	.description('Works with the known issues of a Starlight site.')
	.version(version)
	.exitOverride(exit);

// In the order in which a writer, then a publisher, then a reader meets them.
const COMMANDS = [
	initCommand,
	newCommand,
	checkCommand,
	translateCommand,
	importCommand,
	serveCommand,
	configCommand,
	lookupCommand,
	explainCommand,
	openCommand,
	askCommand,
	mcpCommand,
];
for (const command of COMMANDS) {
	for (const part of [command, ...command.commands]) part.exitOverride(exit);
	program.addCommand(command);
}

await program.parseAsync();
