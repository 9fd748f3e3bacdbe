//! The command line, as it says itself what it takes.

use clap::{Arg, Command, CommandFactory};
use minijinja::Value;

use crate::Cli;
use crate::template::context;

/// All commands, each with its options.
pub fn commands() -> Vec<Value> {
    let mut cli = Cli::command();
    // Only then each knows what it is called with.
    cli.build();
    cli.get_subcommands().filter(|command| command.get_name() != "help").map(command).collect()
}

fn command(command: &Command) -> Value {
    let usage = command.clone().render_usage().to_string();
    let options = command.get_arguments().filter(|arg| arg.get_id() != "help").map(option);
    context! {
        name => command.get_name(),
        about => command.get_about().map(ToString::to_string),
        usage => usage.trim_start_matches("Usage: "),
        options => options.collect::<Vec<_>>(),
    }
}

/// An option as it is typed, and what it does.
fn option(arg: &Arg) -> Value {
    let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    let takes_value = arg.get_action().takes_values();
    let between = if arg.is_require_equals_set() { "=" } else { " " };
    let value = value.filter(|_| takes_value && !arg.is_positional()).map(|value| format!("{between}{value}"));
    let names = [arg.get_short().map(|short| format!("-{short}")), arg.get_long().map(|long| format!("--{long}"))];
    let mut typed = names.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if arg.is_positional() {
        typed = arg.get_id().as_str().to_uppercase();
    }
    let values = arg.get_possible_values().into_iter().filter(|_| takes_value).map(|value| {
        context! { name => value.get_name(), help => value.get_help().map(ToString::to_string) }
    });
    let default = arg.get_default_values().first().map(|default| default.to_string_lossy().into_owned());
    context! {
        typed => typed,
        value => value,
        help => arg.get_help().map(ToString::to_string),
        values => values.collect::<Vec<_>>(),
        default => default.filter(|_| takes_value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_command_says_what_it_is_for_and_how_it_is_typed() {
        let all: Vec<String> = commands().iter().map(ToString::to_string).collect();
        let build = all.iter().find(|command| command.contains("headwater build")).unwrap();
        for said in ["headwater build [OPTIONS] [PATH]", "--single-file", "-o, --out", "PATH", "=WHEN", "always"] {
            assert!(build.contains(said), "{said}: {build}");
        }
        assert!(!build.contains("--help"), "{build}");
        let help = Cli::command().render_help().to_string();
        assert!(all.len() >= 5 && all.iter().all(|command| !command.contains("headwater help")), "{all:?}");
        for command in Cli::command().get_subcommands() {
            assert!(help.contains(command.get_name()) && command.get_about().is_some());
            assert!(command.get_arguments().all(|arg| arg.get_help().is_some()), "{}", command.get_name());
        }
    }
}
