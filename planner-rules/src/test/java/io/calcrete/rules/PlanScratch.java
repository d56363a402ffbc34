package io.calcrete.rules;
import io.calcrete.runtime.*; import io.calcrete.sql.*; import java.util.*;
import org.apache.calcite.jdbc.CalciteSchema; import org.apache.calcite.plan.*; import org.apache.calcite.plan.volcano.VolcanoPlanner; import org.apache.calcite.rex.*; import org.apache.calcite.rel.*; import org.apache.calcite.*;
public class PlanScratch { public static void main(String[] a) throws Exception {
  PlannedBackend x = new PlannedBackend("X").table("orders",1500000,"id:l","cust:i","total:n","odate:d","prio:s").table("item",6000000,"oid:l","part:i","price:n","qty:i").table("d1",10,"k:i","v:s");
  PlannedBackend y = new PlannedBackend("Y").table("cust",10000,"id:i","name:s","nation:i").table("nation",25,"id:i","nname:s");
  CalciteSchema root = CalciteSchema.createRootSchema(false,false);
  root.plus().add("x", new BackendSchema(x, Permissions.OPEN)); root.plus().add("y", new BackendSchema(y, Permissions.OPEN));
  CalcreteTypeFactory types = new CalcreteTypeFactory();
  CalcretePlanner planner = new CalcretePlanner(Leaf::new);
  String[] qs = a.length>0? a : new String[]{
   "select id, total from x.orders where id = 7",
   "select prio, sum(total), count(*) from x.orders group by prio order by 2 desc limit 3",
   "select o.id, i.price from x.orders o join x.item i on o.id=i.oid where o.id = 77",
   "select c.name, sum(o.total) s from x.orders o join y.cust c on o.cust=c.id group by c.name order by s desc limit 5",
   "select n.nname, count(*) from x.orders o join y.cust c on o.cust=c.id join y.nation n on n.id = c.nation where o.odate > date '1995-01-01' group by n.nname",
   "select * from x.orders o where exists (select 1 from x.item i where i.oid=o.id and i.qty>10)",
   "select * from x.orders o where o.cust in (select id from y.cust where nation = 3)",
   "select * from x.orders o where o.id not in (select oid from x.item)",
   "select id, row_number() over (partition by cust order by total) rn from x.orders",
   "select lower(prio), total+1 from x.orders where lower(prio) like 'a%' and total > 5",
   "select avg(total), avg(cust) from x.orders",
   "select * from x.orders where total > (select avg(total) from x.orders)",
   "select o.id from x.orders o where o.total > (select max(price) from x.item i where i.oid = o.id)",
   "select id from x.orders union all select oid from x.item",
   "select id from x.orders union select id from y.cust",
   "select 1", "select * from (values (1,'a'),(2,'b')) v(i,s)",
   "select * from x.orders where id in (1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23)",
   "select o.id, c.name from x.orders o left join y.cust c on o.cust=c.id where o.id=3",
   "select cust, prio, sum(total) from x.orders group by grouping sets ((cust),(prio),())",
   "select c.name, o.id from y.cust c, x.orders o where c.id = o.cust and c.id = 7",
   "select distinct prio from x.orders order by prio limit 2 offset 1",
   "with t as (select cust, sum(total) s from x.orders group by cust) select * from t t1 join t t2 on t1.cust=t2.cust where t1.s>10",
   "select * from x.d1 a, x.d1 b", "select count(distinct prio), sum(total) filter (where cust=1) from x.orders",
   "select d ->> 'a' from (select prio as d from x.orders) t where d ->> 'b' = 'x'"};
  for (String q : qs) { System.out.println("== "+q); try { for (int r=0;r<1;r++) { long t=System.nanoTime();
    FrontEnd f = new FrontEnd(root, List.of(), types);
    var v = f.validate(FrontEnd.parse(q));
    VolcanoPlanner vp = new VolcanoPlanner(null, Contexts.of(FrontEnd.configuration())); vp.addRelTraitDef(ConventionTraitDef.INSTANCE); vp.addRelTraitDef(RelCollationTraitDef.INSTANCE); vp.setExecutor(new RexExecutorImpl(DataContexts.EMPTY));
    RelOptCluster c = RelOptCluster.create(vp, new RexBuilder(types));
    RelNode rel = f.convert(v,c).project(); RelNode res = planner.place(rel); long t2=System.nanoTime();
    Plan p = Plan.of(f.rowType(v), res, () -> planner.onEnumerable(vp,res));
    Explain.lines(p).forEach(System.out::println); System.out.printf("   plan %.1f ms, compile %.1f ms%n",(t2-t)/1e6,(System.nanoTime()-t2)/1e6);} } catch (Throwable e) { e.printStackTrace(System.out);} }
}}
