import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.server.MiniYARNCluster;

/**
 * A real HDFS and a real YARN on this machine, until it is killed: {@code MiniClusters FOLDER
 * NODES}. Leaves their configuration in {@code FOLDER/conf}, then prints {@code ready}.
 */
final class MiniClusters {
  private MiniClusters() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    int nodes = Integer.parseInt(arguments[1]);
    var configuration = new YarnConfiguration();
    configuration.set("hadoop.tmp.dir", folder.resolve("tmp").toString());
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
    // Where MiniYARNCluster puts logs and working folders of the containers.
    System.setProperty("test.build.data", folder.resolve("yarn").toString());
    var hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    hdfs.waitActive();
    configuration.set("fs.defaultFS", hdfs.getFileSystem().getUri().toString());
    configuration.setInt(YarnConfiguration.RM_SCHEDULER_MINIMUM_ALLOCATION_MB, 256);
    configuration.setBoolean(YarnConfiguration.NM_PMEM_CHECK_ENABLED, true);
    configuration.setBoolean(YarnConfiguration.NM_VMEM_CHECK_ENABLED, false);
    // A disk that is nearly full makes a node useless, which is not what is tried here.
    configuration.setFloat(YarnConfiguration.NM_MAX_PER_DISK_UTILIZATION_PERCENTAGE, 99.9f);
    configuration.set("yarn.scheduler.capacity.root.queues", "default");
    configuration.set("yarn.scheduler.capacity.root.default.capacity", "100");
    configuration.set("yarn.scheduler.capacity.maximum-am-resource-percent", "1");
    var yarn = new MiniYARNCluster("trial", nodes, 1, 1);
    yarn.init(configuration);
    yarn.start();
    if (!yarn.waitForNodeManagersToConnect(60_000)) {
      throw new IllegalStateException("the nodes of YARN did not come");
    }
    write(yarn.getConfig(), folder.resolve("conf"));
    System.out.println("ready");
    Thread.currentThread().join();
  }

  /** What a client has to know; all else of the clusters' own is for them alone. */
  private static void write(Configuration clusters, Path folder) throws Exception {
    var told = new Configuration(false);
    for (String key :
        List.of(
            "fs.defaultFS",
            YarnConfiguration.RM_ADDRESS,
            YarnConfiguration.RM_SCHEDULER_ADDRESS,
            YarnConfiguration.RM_WEBAPP_ADDRESS)) {
      told.set(key, clusters.get(key));
    }
    Files.createDirectories(folder);
    for (String name : List.of("core-site.xml", "yarn-site.xml")) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        told.writeXml(out);
      }
    }
  }
}
