//! Magic: an expression that stands alone in the script is written to the page, as `st.write` would.
//!
//! The script's syntax tree is changed before it is compiled, so that lines and columns of errors stay the author's. Not
//! written are calls, `yield` and `await`, and the first text of the file or of a function, which is its documentation.

use ruff_text_size::Ranged;
use rustpython_vm::compiler::ast::{
    Arguments, ExceptHandler, Expr, ExprCall, ExprContext, ExprName, ModModule, Stmt, name::Name,
};

/// The name under which `builtins` has the function that writes and gives what it got.
pub const WRITE: &str = "__streamlitmagic__";

/// Wraps what stands alone in a module.
pub fn apply(module: &mut ModModule) {
    body(&mut module.body, true);
}

/// `documented` says whether a text at the beginning is documentation.
fn body(statements: &mut [Stmt], documented: bool) {
    for (at, statement) in statements.iter_mut().enumerate() {
        match statement {
            Stmt::Expr(alone) => {
                let is_documentation = documented && at == 0 && alone.value.is_string_literal_expr();
                if !is_documentation {
                    write(&mut alone.value);
                }
            }
            Stmt::FunctionDef(function) => body(&mut function.body, true),
            Stmt::ClassDef(class) => {
                for member in &mut class.body {
                    if let Stmt::FunctionDef(method) = member {
                        body(&mut method.body, true);
                    }
                }
            }
            Stmt::With(with) => body(&mut with.body, false),
            Stmt::For(each) => {
                body(&mut each.body, false);
                body(&mut each.orelse, false);
            }
            Stmt::While(again) => {
                body(&mut again.body, false);
                body(&mut again.orelse, false);
            }
            Stmt::If(branch) => {
                body(&mut branch.body, false);
                for clause in &mut branch.elif_else_clauses {
                    body(&mut clause.body, false);
                }
            }
            Stmt::Try(attempt) => {
                body(&mut attempt.body, false);
                for ExceptHandler::ExceptHandler(handler) in &mut attempt.handlers {
                    body(&mut handler.body, false);
                }
                body(&mut attempt.orelse, false);
                body(&mut attempt.finalbody, false);
            }
            Stmt::Match(choice) => {
                for case in &mut choice.cases {
                    body(&mut case.body, false);
                }
            }
            _ => {}
        }
    }
}

/// Makes `value` into a call that writes it. The items of a tuple become arguments of their own.
fn write(value: &mut Expr) {
    if matches!(value, Expr::Call(_) | Expr::Yield(_) | Expr::YieldFrom(_) | Expr::Await(_)) {
        return;
    }
    let range = value.range();
    let placeholder = Expr::Name(ExprName {
        node_index: Default::default(),
        range,
        id: Name::new_static(WRITE),
        ctx: ExprContext::Load,
    });
    let alone = std::mem::replace(value, placeholder.clone());
    let args = match alone {
        Expr::Tuple(tuple) => tuple.elts,
        alone => vec![alone],
    };
    let arguments = Arguments {
        range,
        node_index: Default::default(),
        args: args.into(),
        keywords: Default::default(),
        runtime_args: None,
        runtime_bases: None,
    };
    *value = Expr::Call(ExprCall {
        node_index: Default::default(),
        range_start: range.start(),
        func: Box::new(placeholder),
        arguments,
    });
}
