import { askCommand } from './ask.ts';
import { checkCommand } from './check.ts';
import { configCommand } from './config.ts';
import { explainCommand } from './explain.ts';
import { importCommand } from './import.ts';
import { initCommand } from './init.ts';
import { lookupCommand } from './lookup.ts';
import { mcpCommand } from './mcp.ts';
import { newCommand } from './new.ts';
import { openCommand } from './open.ts';
import { serveCommand } from './serve.ts';
import { translateCommand } from './translate.ts';

/** All commands, in the order in which a writer, then a publisher, then a reader meets them. */
export const COMMANDS = [
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
