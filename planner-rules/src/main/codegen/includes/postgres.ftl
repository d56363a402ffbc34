/** Types by their names in PostgreSQL. JSON is text to us, as it is to Calcite. */
SqlTypeNameSpec PostgresTypeName() :
{
    final SqlTypeName type;
    int precision = RelDataType.PRECISION_NOT_SPECIFIED;
}
{
    (
        ( <TEXT> | <JSON> | <JSONB> ) { type = SqlTypeName.VARCHAR; }
    |   <BOOL> { type = SqlTypeName.BOOLEAN; }
    |   <INT2> { type = SqlTypeName.SMALLINT; }
    |   <INT4> { type = SqlTypeName.INTEGER; }
    |   <INT8> { type = SqlTypeName.BIGINT; }
    |   <FLOAT4> { type = SqlTypeName.REAL; }
    |   <FLOAT8> { type = SqlTypeName.DOUBLE; }
    |   <BYTEA> { type = SqlTypeName.VARBINARY; }
    |   <TIMESTAMPTZ> { type = SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE; }
        precision = PrecisionOpt()
    )
    {
        return new SqlBasicTypeNameSpec(type, precision, getPos());
    }
}

/** value::type */
void InfixCast(List<Object> list, ExprContext exprContext, Span s) :
{
    final SqlDataTypeSpec type;
    final SqlParserPos pos;
}
{
    <INFIX_CAST> {
        checkNonQueryExpression(exprContext);
        pos = getPos();
    }
    (
        // JSON is text: x::json is x, so that x::json -> 'a' and x -> 'a' are the same call.
        LOOKAHEAD(1)
        ( <JSON> | <JSONB> ) {
            if (PostgresSyntax.isUntyped(list.get(list.size() - 1))) {
                list.add(new SqlParserUtil.ToTreeListItem(PostgresSyntax.CAST, pos));
                list.add(new SqlDataTypeSpec(new SqlBasicTypeNameSpec(SqlTypeName.VARCHAR, getPos()), getPos()));
            }
        }
    |
        type = DataType() {
            list.add(new SqlParserUtil.ToTreeListItem(PostgresSyntax.CAST, pos));
            list.add(type);
        }
    )
}

/** json -> key, json ->> key, json #> path, json #>> path */
void JsonArrow(List<Object> list, ExprContext exprContext, Span s) :
{
    final PostgresSyntax arrow;
}
{
    (
        <LAMBDA> { arrow = JsonArrows.GET; }
    |   <JSON_ARROW_TEXT> { arrow = JsonArrows.GET_TEXT; }
    |   <JSON_PATH_ARROW> { arrow = JsonArrows.GET_PATH; }
    |   <JSON_PATH_ARROW_TEXT> { arrow = JsonArrows.GET_PATH_TEXT; }
    )
    {
        checkNonQueryExpression(exprContext);
        JsonArrows.checkLeft(list, arrow, getPos());
        list.add(new SqlParserUtil.ToTreeListItem(arrow, getPos()));
    }
    AddExpression2b(list, ExprContext.ACCEPT_SUB_QUERY)
}

/** text || text, with the precedence it has in PostgreSQL: that of the arrows. */
void Concatenation(List<Object> list, ExprContext exprContext, Span s) :
{
}
{
    <CONCAT> {
        checkNonQueryExpression(exprContext);
        list.add(new SqlParserUtil.ToTreeListItem(PostgresSyntax.CONCAT, getPos()));
    }
    AddExpression2b(list, ExprContext.ACCEPT_SUB_QUERY)
}

/** What the arrows become, so that a statement that was printed can be read again. */
SqlNode JsonFunctionCall() :
{
    final SqlOperator function;
    final Span s;
    final List<SqlNode> arguments = new ArrayList<SqlNode>();
}
{
    (
        <JSON_GET> { function = JsonOperators.JSON_GET; }
    |   <JSON_GET_TEXT> { function = JsonOperators.JSON_GET_TEXT; }
    |   <JSON_KEY_PATH> { function = JsonOperators.JSON_KEY_PATH; }
    )
    { s = span(); }
    <LPAREN>
    AddExpression(arguments, ExprContext.ACCEPT_SUB_QUERY)
    ( <COMMA> AddExpression(arguments, ExprContext.ACCEPT_SUB_QUERY) )*
    <RPAREN>
    {
        return function.createCall(s.end(this), arguments);
    }
}
