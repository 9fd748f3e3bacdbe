//! `st.help`: what an object of a script is. Only the script's language can say that, so there is no Rust API.

use crate::diag::Flow;
use crate::tree::Element;
use crate::ui::call::Call;
use crate::ui::view::NodeView;
use crate::ui::{Frame, Spec, arguments, props};
use crate::value::Value;
use leptos::prelude::*;
use std::rc::Rc;

// --- SPEC

/// The description of `st.help`.
pub static SPEC: Spec = Spec::leaf::<HelpProps>("help_info", Frame::Element, view);

/// What there is to say about an object. An empty text is none.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct HelpProps {
    name: Rc<str>,
    kind: Rc<str>,
    value: Rc<str>,
    doc: Rc<str>,
    members: Vec<Member>,
}

/// One of the things that an object holds.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "wire", derive(serde::Serialize, serde::Deserialize))]
struct Member {
    name: Rc<str>,
    kind: Rc<str>,
    value: Rc<str>,
    doc: Rc<str>,
}

props!(HelpProps);

impl HelpProps {
    fn fields(&self) -> Vec<(&'static str, Value)> {
        let texts = [("doc_string", &self.doc), ("name", &self.name), ("value", &self.value), ("kind", &self.kind)];
        let mut fields = Vec::from_iter(said(texts));
        if !self.members.is_empty() {
            fields.push(("members", Value::List(self.members.iter().map(Member::field).collect())));
        }
        fields
    }
}

impl Member {
    fn field(&self) -> Value {
        let texts = [("name", &self.name), ("type", &self.kind), ("value", &self.value), ("doc_string", &self.doc)];
        Value::dict(said(texts))
    }
}

fn said(texts: [(&'static str, &Rc<str>); 4]) -> impl Iterator<Item = (&'static str, Value)> {
    texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, Value::Str(Rc::clone(text))))
}

// --- CALL

/// `st.help` from a script, as the script's language completes it.
pub static CALL: Call = Call {
    name: "_help",
    signature: "explain, *, width='stretch'",
    doc: "Shows what an object is.",
    params: &[("explain", "A function that tells what there is to say about the object: a mapping of texts.")],
    run: |ui, args| {
        let width = arguments::width(args, false)?;
        let element = Element::new(&SPEC, read(&explained(&args.get("explain"))?));
        Ok(ui.draw(Element { more: arguments::more(Vec::from_iter(width)), ..element })?.into())
    },
};

fn explained(explain: &Value) -> Flow<Value> {
    match explain {
        Value::Object(function) => Ok(function.call(&Value::None, &Value::None)?.json_or_text()),
        _ => Ok(Value::None),
    }
}

fn read(explained: &Value) -> HelpProps {
    let members = match entry(explained, "members") {
        Some(Value::List(members)) => members,
        _ => Rc::default(),
    };
    let member = |member: &Value| Member {
        name: text(member, "name"),
        kind: text(member, "type"),
        value: text(member, "value"),
        doc: text(member, "doc_string"),
    };
    HelpProps {
        name: text(explained, "name"),
        kind: text(explained, "kind"),
        value: text(explained, "value"),
        doc: text(explained, "doc_string"),
        members: members.iter().map(member).collect(),
    }
}

fn entry(mapping: &Value, name: &str) -> Option<Value> {
    let Value::Dict(entries) = mapping else { return None };
    entries.iter().find(|(known, _)| **known == *name).map(|(_, value)| value.clone())
}

fn text(mapping: &Value, name: &str) -> Rc<str> {
    match entry(mapping, name) {
        Some(Value::Str(text)) => text,
        _ => "".into(),
    }
}

// --- VIEW

fn view(node: &NodeView) -> AnyView {
    node.props::<HelpProps>().render(body)
}

fn body(props: &HelpProps) -> AnyView {
    let doc = if props.doc.is_empty() { "No docs available" } else { &props.doc };
    let members: Vec<AnyView> = props.members.iter().map(row).collect();
    let members = (!members.is_empty()).then(|| {
        view! { <ul class="stHelpMembersTable" data-testid="stHelpMembersTable">{members}</ul> }
    });
    view! {
        <div class="stHelp" data-testid="stHelp">
            <div class="stHelpSummary">
                {part("stHelpName", &props.name)}
                {part("stHelpType", &props.kind)}
                {part("stHelpValue", &props.value)}
            </div>
            <div class="stHelpDoc" data-testid="stHelpDoc">{doc.to_owned()}</div>
            {members}
        </div>
    }
    .into_any()
}

fn row(member: &Member) -> AnyView {
    view! {
        <li data-testid="stHelpMember">
            {part("stHelpMemberDocName", &member.name)}
            {part("stHelpMemberDocType", &member.kind)}
            {part("stHelpMemberDocValue", &member.value)}
            {part("stHelpMemberDocString", &member.doc)}
        </li>
    }
    .into_any()
}

/// A text with a blank after it, if it is any.
fn part(name: &'static str, text: &str) -> AnyView {
    let text = text.to_owned();
    (!text.is_empty()).then(|| view! { <span class=name data-testid=name>{text}</span>" " }).into_any()
}

// --- TESTS

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Harness;

    #[test]
    fn what_is_said_is_shown_and_the_rest_left_out() {
        let app = Harness::new(|st| {
            let member =
                [("name", "legs"), ("type", "int"), ("value", "<4>")].map(|(name, text)| (name, Value::str(text)));
            let explained = Value::dict([
                ("name", Value::str("fido")),
                ("kind", Value::str("Dog")),
                ("members", Value::List([Value::dict(member)].into())),
            ]);
            st.draw(Element::new(&SPEC, read(&explained)))?;
            st.draw(Element::new(&SPEC, read(&Value::None))).map(drop)
        });
        assert_eq!(
            app.dump(),
            "help_info name='fido' kind='Dog' members=[{'name': 'legs', 'type': 'int', 'value': '<4>'}]\nhelp_info\n"
        );
        let html = app.html();
        for shown in [">fido</span>", ">&lt;4&gt;</span>", ">No docs available</div>"] {
            assert!(html.contains(shown), "{shown} is not in {html}");
        }
    }
}
