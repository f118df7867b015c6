// The commands as one types them, and the list of them above the composer.

import { el } from "./dom.js";
import { Listbox } from "./listbox.js";
import { localised } from "./locale.js";
import { avatar } from "./world.js";

const SLASH = 1;
const SUBCOMMAND = 1;
const SUBCOMMAND_GROUP = 2;

/**
 * The slash commands: `{name: "queue show", shown, description, options}`. `shown` and the descriptions are in
 * the person's language; `name` is what the bot knows it by. Options and their choices have `shown` too.
 */
export function typedCommands(commands, locale) {
  const slashes = commands.filter(({ type }) => type === SLASH);
  return slashes.flatMap((command) => leaves(command, [], [], locale));
}

function leaves(command, names, shownNames, locale) {
  const path = [...names, command.name];
  const shown = [...shownNames, localised(command, "name", locale)];
  const options = command.options ?? [];
  const children = options.filter(({ type }) => type === SUBCOMMAND || type === SUBCOMMAND_GROUP);
  if (children.length) return children.flatMap((child) => leaves(child, path, shown, locale));
  const leaf = { name: path.join(" "), shown: shown.join(" "), description: localised(command, "description", locale) };
  return [{ ...leaf, options: options.map((option) => typedOption(option, locale)) }];
}

function typedOption(option, locale) {
  return {
    ...option,
    shown: localised(option, "name", locale),
    description: localised(option, "description", locale),
    choices: option.choices?.map((choice) => ({ ...choice, shown: localised(choice, "name", locale) })),
  };
}

/** The list of commands; `pick(command)` is called with the chosen one. */
export class CommandList extends Listbox {
  constructor(input, pick) {
    super(input, "Commands", ({ command }) => pick(command));
  }

  /** Show the commands that `text`, without its slash, is the beginning of; then those that hold it. */
  offer(commands, text, bot) {
    const typed = text.toLowerCase();
    const names = ({ name, shown }) => [name, shown.toLowerCase()];
    const isBegun = (command) => names(command).some((name) => name.startsWith(typed));
    const holds = (command) => names(command).some((name) => name.includes(typed));
    const found = [...commands.filter(isBegun), ...commands.filter((each) => !isBegun(each) && holds(each))];
    const title = found.length ? bot.name : `No command begins with /${text}`;
    this.open(found.map(item), { title: [avatar({ ...bot, bot: true }, { small: true }), title] });
  }
}

function item(command) {
  const { name, shown, description, options } = command;
  const names = options.map((option) => el(option.required ? "code" : "code.optional", {}, option.shown));
  return {
    ...{ key: name, testid: `command-${name.replaceAll(" ", "-")}`, command },
    content: [
      el("div.list-names", {}, el("b.command-name", {}, `/${shown}`), names),
      el("div.list-description", {}, description),
    ],
  };
}
