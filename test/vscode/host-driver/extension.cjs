// Does nothing: VS Code runs tests only beside an extension under development, and the product must not be that one.
exports.activate = () => {};
