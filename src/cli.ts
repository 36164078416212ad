#!/usr/bin/env node
import { systemContext } from './cli/context.js';
// The `meeting-bot` command.
import { run } from './cli/run.js';
import { loadEnvironment } from './config.js';

process.exitCode = await run(process.argv.slice(2), systemContext(loadEnvironment()));
