//! From a script's text to code, with magic in it.

use super::magic;
use ruff_source_file::SourceFileBuilder;
use ruff_text_size::Ranged;
use rustpython_vm::builtins::{PyBaseExceptionRef, PyCode};
use rustpython_vm::compiler::parser::{self, LexicalErrorType, ParseError, ParseErrorType, ParseOptions};
use rustpython_vm::compiler::{Mode, ast::Mod, codegen::compile::compile_top};
use rustpython_vm::prelude::*;

/// Compiles the script at `path`.
///
/// # Errors
/// A `SyntaxError` or one of the classes below it.
pub fn compile(source: &str, path: &str, vm: &VirtualMachine) -> PyResult<PyRef<PyCode>> {
    // As it is, for what can be wrong with it; then with magic in it.
    let plain = vm.compile(source, Mode::Exec, path).map_err(|error| {
        let said = error.into_pyexception(vm, Some(source));
        let is_known = said.fast_isinstance(vm.ctx.exceptions.indentation_error);
        badly_indented(source, path, is_known, vm).unwrap_or(said)
    })?;
    let Ok(parsed) = parser::parse(source, ParseOptions::from(parser::Mode::Module)) else { return Ok(plain) };
    let mut tree = parsed.into_syntax();
    if let Mod::Module(module) = &mut tree {
        magic::apply(module);
    }
    let file = SourceFileBuilder::new(path, source).finish();
    let code = compile_top(tree, file, Mode::Exec, vm.compile_opts());
    Ok(code.map_or(plain, |code| PyCode::new_ref_from_bytecode(vm, code)))
}

/// The `IndentationError`, if that is the first thing wrong. Python stops there; the interpreter's compiler looks further
/// and may find something else to say.
///
/// A block that is missing is told better by the compiler, which names the statement, if it knows of it.
fn badly_indented(source: &str, path: &str, is_known: bool, vm: &VirtualMachine) -> Option<PyBaseExceptionRef> {
    let parsed = parser::parse_unchecked(source, ParseOptions::from(parser::Mode::Module));
    let first = parsed.errors().iter().min_by_key(|error| error.range().start())?;
    let line = line_of(source, first);
    let text = source.lines().nth(line - 1).unwrap_or_default();
    let indent = |text: &str| text.len() - text.trim_start().len();
    let above = source.lines().take(line - 1).filter(|text| !text.trim().is_empty()).last().map_or(0, indent);
    let message = match &first.error {
        ParseErrorType::UnexpectedIndentation => "unexpected indent".to_owned(),
        ParseErrorType::Lexical(LexicalErrorType::IndentationError) => {
            "unindent does not match any outer indentation level".to_owned()
        }
        // Below a decorator, an indent is met before the word that should not be there.
        ParseErrorType::OtherError(said) if said.contains("after decorator") && indent(text) > above => {
            "unexpected indent".to_owned()
        }
        ParseErrorType::OtherError(said) if !is_known && said.starts_with("Expected an indented block") => {
            said.replacen("Expected", "expected", 1)
        }
        _ => return None,
    };
    let (ctx, offset) = (&vm.ctx, indent(text));
    let place: Vec<PyObjectRef> = vec![
        ctx.new_str(path).into(),
        ctx.new_int(line).into(),
        ctx.new_int(offset).into(),
        ctx.new_str(format!("{text}\n")).into(),
    ];
    let arguments = vec![ctx.new_str(message).into(), ctx.new_tuple(place).into()];
    vm.invoke_exception(ctx.exceptions.indentation_error, arguments).ok()
}

/// The line of an error, counted from 1: that of the first word at or after its place.
fn line_of(source: &str, error: &ParseError) -> usize {
    let at = error.range().start().to_usize().min(source.len());
    let blank = source.get(at..).map_or(0, |rest| rest.len() - rest.trim_start().len());
    source.get(..at + blank).map_or(1, |before| before.matches('\n').count() + 1)
}

#[cfg(test)]
mod tests {
    use super::super::interpreter::tests::Bench;
    use super::*;

    #[test]
    fn the_first_thing_wrong_is_what_is_said() {
        let cases = [
            ("a = 1\n    b = 2\nc = = 3\n", "IndentationError: unexpected indent (app.py, line 2)"),
            (
                "if 1:\nb = 2\n",
                "IndentationError: expected an indented block after 'if' statement on line 1 (app.py, line 2)",
            ),
            (
                "def f():\n        a = 1\n    b = 2\n",
                "IndentationError: unindent does not match any outer indentation level (app.py, line 3)",
            ),
            ("@f\n    a = 1\n", "IndentationError: unexpected indent (app.py, line 2)"),
            (
                "class A:\n    @f\n    a = 1\n",
                "SyntaxError: expected class, function definition or async function definition after decorator (app.py, line 3)",
            ),
            ("c = = 3\n    b = 2\n", "SyntaxError: invalid syntax (app.py, line 1)"),
        ];
        Bench::new(&[], &["core"]).interpreter.enter(|vm| {
            for (source, expected) in cases {
                let error = compile(source, "app.py", vm).map(drop).unwrap_err();
                let said = format!("{}: {}", error.class().name(), error.as_object().str(vm).unwrap());
                assert_eq!(said, expected, "{source}");
            }
        });
    }
}
